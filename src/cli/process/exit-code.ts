import type { Severity } from '../../finding/severity.js';
import type { Finding } from '../../rules/finding.js';
import type { Outcome } from '../../rules/verdict.js';

/** The exit codes; a broken network must look neither like a broken domain nor like a clean one. */
export const exitCode = {
  /** No findings at or above `--fail-on`. */
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Usage error, or unreadable or malformed input. */
  usage: 2,
  /** DNS did not answer, so there is no result. */
  undecided: 3,
  /** `bounce`: none of the messages is a bounce. */
  noBounce: 4,
  /** An error that nobody expected: a defect of ours. */
  defect: 5,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export type FailOn = Severity | 'never';

/** In the order of the help. */
export const failOns: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

/** Which severities each choice of `--fail-on` stands for. */
export const failing: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

export function exitCodeOf(outcome: Outcome, findings: readonly Finding[], failOn: FailOn): ExitCode {
  if (outcome === 'error') return failOn === 'never' ? exitCode.clean : exitCode.undecided;
  if (outcome === 'fail' && failOn !== 'never') return exitCode.findings;
  return findings.some((finding) => failing[failOn].includes(finding.severity)) ? exitCode.findings : exitCode.clean;
}

/** The worst domain sets the exit code; "no answer" only if nothing else failed. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(exitCode.findings)) return exitCode.findings;
  return codes.includes(exitCode.undecided) ? exitCode.undecided : exitCode.clean;
}
