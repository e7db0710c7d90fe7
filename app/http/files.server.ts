/** Answers that are files: exact text, with their kind and a name to keep them under. */

/** A file for programs; shown by the browser where it can, kept as `name` where not. */
export const fileAnswer = (body: string, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `inline; filename="${name.replace(/[^\w.-]/g, '-')}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
