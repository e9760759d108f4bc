import type { ZoneFileError } from '../../dns/zone/problem.js';
import type { MailProblem } from '../../mail/read-mail.js';
import type { Text } from '../../text/text.js';

/** What can be wrong in what the user typed, or in a file named there. */
export type UsageProblem =
  | { readonly kind: 'no-domain' }
  | { readonly kind: 'not-a-domain'; readonly text: string; readonly why: DomainProblem }
  | { readonly kind: 'not-an-address'; readonly text: string }
  /** Neither an envelope sender nor a HELO name, so there is no policy to check. */
  | { readonly kind: 'no-identity' }
  | { readonly kind: 'bad-server'; readonly text: string; readonly why: ServerProblem }
  | {
      readonly kind: 'bad-number';
      readonly option: string;
      readonly text: string;
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly kind: 'bad-choice';
      readonly option: string;
      readonly text: string;
      readonly choices: readonly string[];
    }
  /** `--dkim-key` holds no public key that could verify a signature. */
  | { readonly kind: 'unusable-key'; readonly text: string }
  | { readonly kind: 'not-a-mailbox'; readonly text: string }
  | { readonly kind: 'fallback-without-zone' }
  /** `--record` holds no SPF record. */
  | { readonly kind: 'not-a-record'; readonly text: string }
  | { readonly kind: 'record-for-several' }
  /** `diff` needs two sides. */
  | { readonly kind: 'nothing-to-compare' }
  /** A sender address of another domain than the one whose policy is asked for. */
  | { readonly kind: 'sender-elsewhere'; readonly text: string; readonly domain: string }
  /** The output format cannot express the present records of this name. */
  | { readonly kind: 'form-cannot-carry'; readonly form: string; readonly name: string }
  | { readonly kind: 'unreadable-file'; readonly path: string; readonly why: FileProblem }
  | { readonly kind: 'unreadable-mail'; readonly path: string; readonly why: MailProblem }
  | { readonly kind: 'unknown-option'; readonly text: string; readonly meant: readonly string[]; readonly help: string }
  /** Neither a command nor a domain. */
  | { readonly kind: 'unknown-command'; readonly text: string; readonly meant: readonly string[] }
  | { readonly kind: 'missing-argument'; readonly name: string; readonly help: string }
  | { readonly kind: 'missing-option'; readonly option: string; readonly help: string }
  | { readonly kind: 'option-without-value'; readonly option: string; readonly help: string }
  | { readonly kind: 'too-many-arguments'; readonly text: string; readonly help: string }
  | { readonly kind: 'unknown-rule'; readonly text: string; readonly meant: readonly string[] }
  | { readonly kind: 'unknown-sender'; readonly text: string; readonly meant: readonly string[] }
  /** Not a valid DKIM selector. */
  | { readonly kind: 'bad-selector'; readonly text: string }
  /** A list of domains that is too long. */
  | { readonly kind: 'list-too-long'; readonly path: string; readonly most: number }
  /** A line of a list of domains. */
  | {
      readonly kind: 'bad-line';
      readonly path: string;
      readonly line: number;
      readonly text: string;
      readonly why: DomainProblem;
    }
  /** Two formats for one stdout. */
  | { readonly kind: 'formats-collide'; readonly formats: readonly string[] }
  | { readonly kind: 'output-without-format' }
  | {
      readonly kind: 'bad-config';
      readonly path: string;
      readonly problem: {
        readonly at: string;
        readonly line: number;
        readonly kind: ConfigFault;
        readonly choices: readonly string[];
      };
    }
  /** A configuration that was found belongs to another user of the machine. */
  | { readonly kind: 'foreign-config'; readonly path: string }
  /** A configuration names a file outside its own tree. */
  | { readonly kind: 'path-leads-out'; readonly path: string; readonly config: string }
  /** A configuration names a file that exists and was not written by the format. */
  | { readonly kind: 'not-our-report'; readonly path: string; readonly config: string; readonly format: string }
  /** Two formats for one file. */
  | { readonly kind: 'file-for-two'; readonly path: string }
  | { readonly kind: 'not-a-baseline'; readonly path: string }
  | { readonly kind: 'unwritable-file'; readonly path: string; readonly why: FileProblem }
  /** What was printed could not be written. */
  | { readonly kind: 'unwritable-stream'; readonly stream: 'stdout' | 'stderr'; readonly why: FileProblem }
  /** An error that nobody expected. */
  | { readonly kind: 'defect'; readonly text: string }
  | { readonly kind: 'not-a-saved-run'; readonly path: string }
  | { readonly kind: 'conflicting-options'; readonly one: string; readonly other: string }
  | { readonly kind: 'zone-file'; readonly error: ZoneFileError };

export type ConfigFault =
  | 'not-json'
  | 'not-an-object'
  | 'unknown-key'
  | 'missing'
  | 'wrong-type'
  | 'unknown-value'
  | 'too-many'
  | 'duplicate-key'
  | 'too-deep'
  | 'no-domain';

export type DomainProblem =
  | 'empty'
  | 'blank-inside'
  | 'address'
  | 'single-label'
  | 'bad-character'
  | 'bad-label'
  | 'bad-punycode';

export type ServerProblem = 'zone-id' | 'not-an-address' | 'bad-port' | 'bad-brackets' | 'not-https' | 'bad-url';

export type FileProblem =
  | 'not-found'
  | 'not-a-file'
  | 'too-large'
  | 'no-permission'
  /** The file system is mounted read-only. */
  | 'read-only'
  | 'disk-full'
  | 'too-many-open'
  /** A link in a repository that leads to a file outside. */
  | 'leads-out'
  | 'unreadable';

/** What happened and where, then what to do next. */
export interface UsageMessage {
  readonly what: Text;
  readonly todo: Text;
}

export type UsageMessages = (problem: UsageProblem) => UsageMessage;
