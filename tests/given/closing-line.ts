/** The last line of a run, for people and programs that read nothing else: `Tests: 1203 passed, 0 failed, 0 skipped`. */
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const line = `Tests: ${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped\n`
    process.once('exit', () => process.stdout.write(line))
  }
}
