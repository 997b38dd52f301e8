/* Of what is measured, the rows; and of what fails, why. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

export default class Rows implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk)
  }
  onTestEnd(_: TestCase, { errors }: TestResult): void {
    for (const { stack, message } of errors) console.error(stack ?? message)
  }
  onError({ stack, message }: { stack?: string; message?: string }): void {
    console.error(stack ?? message)
  }
  printsToStdio(): boolean {
    return true
  }
}
