/** What people wrote: set in the serif, marked with its language. */
import type { LocalText } from '#app/text/text.ts'
import { classes } from './classes.ts'

interface VoiceProps {
  readonly text: Pick<LocalText, 'body' | 'language'>
  readonly as?: 'h1' | 'h2' | 'h3' | 'p' | 'span' | 'div'
  readonly className?: string | undefined
}

export function Voice({ text, as: Tag = 'span', className }: VoiceProps) {
  return (
    <Tag className={classes('m-voice', className)} lang={text.language}>
      {text.body}
    </Tag>
  )
}

/** The same, where lines that the writer began stay lines. */
export function VoiceText({ text, className }: Pick<VoiceProps, 'text' | 'className'>) {
  const paragraphs = text.body.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <div className={classes('m-voice m-stack m-lines', className)} lang={text.language}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
