/** What another process of ours can be told to do. */

/** For the other process: answers each message with what the act of that name resolves to. */
export function answerMessages(acts: Readonly<Record<string, (about: never) => Promise<unknown>>>): void {
  process.on('message', async ({ id, act, about }: { id: number; act: string; about: never }) => {
    try {
      process.send?.({ id, answer: await acts[act]?.(about) })
    } catch (error) {
      process.send?.({
        id,
        fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      })
    }
  })
}
