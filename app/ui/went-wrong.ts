/** Whether the answer to a form says that something is wrong with it: then the page's title begins with that word. */
import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router'

/** True after a form that was refused; known on the server too, so that it works without script. */
export function useWentWrong(): boolean {
  const answers = useContext(RouterState)?.actionData ?? {}
  return Object.values(answers).some(saysWhatIsWrong)
}

/** The shapes of `invalid` and `refused` in `app/http/answers.server.ts`. */
export function saysWhatIsWrong(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  const { reply, refusal } = answer as { reply?: { status?: string } | null; refusal?: unknown }
  return reply?.status === 'error' || (refusal !== undefined && refusal !== null)
}
