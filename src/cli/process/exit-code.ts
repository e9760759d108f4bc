import type { Severity } from '../../finding/severity.js';
import type { Finding } from '../../rules/finding.js';
import type { Outcome } from '../../rules/verdict.js';

/** What the shell is told; a broken network must look neither like a broken domain nor like a clean one. */
export const exitCode = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, unreadable or malformed input. */
  usage: 2,
  /** DNS gave no answer, so nothing could be decided. */
  undecided: 3,
  /** `bounce` was given mails none of which is a bounce. */
  noBounce: 4,
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

/** Of several domains the worst decides; "no answer" only where nothing else failed. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(exitCode.findings)) return exitCode.findings;
  return codes.includes(exitCode.undecided) ? exitCode.undecided : exitCode.clean;
}
