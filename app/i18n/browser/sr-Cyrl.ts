/** Every sentence that a page may show, as one file for the browser; sentences of commands and mails stay on the server. */
import { type Messages, namespacesOf } from '../messages.ts'

export default namespacesOf(
  import.meta.glob<Messages>(
    ['../../../locales/sr-Cyrl/*.json', '!**/{import,pabulib,serve,tally,verify}.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
)
