import type { Span } from '../../syntax/span.js';
import type { ReportUriDefect } from './report-uri.js';
import type { PolicyTag, RegisteredTag, RemovedTag } from './tags.js';

/** What is wrong with a record, as far as the record alone shows. The span is the place in its text. */
export type RecordProblem = { readonly span: Span } & (
  | SyntaxFault
  /** The last one counts, as with receivers that read tag after tag; the list as a whole is invalid (RFC 6376 §3.2). */
  | { readonly kind: 'duplicate-tag'; readonly tag: string; readonly values: readonly string[] }
  /** Counts as `p=none` (RFC 9989 §4.7); receivers of RFC 7489 drop the record unless it has a valid `rua` (§6.6.3). */
  | { readonly kind: 'policy-missing' }
  | {
      readonly kind: 'policy-invalid';
      readonly tag: PolicyTag;
      readonly value: string;
      readonly nearest?: string;
      /** What becomes of the whole record (RFC 9989 §4.10.1): it counts as `p=none`, or as none at all without a valid `rua`. */
      readonly consequence: 'counts-as-none' | 'no-dmarc';
    }
  /** The default holds instead (RFC 9989 §4.8). */
  | {
      readonly kind: 'value-invalid';
      readonly tag: Exclude<RegisteredTag, PolicyTag | 'v' | 'rua' | 'ruf'>;
      readonly value: string;
      readonly nearest?: string;
    }
  | { readonly kind: 'removed-tag'; readonly tag: RemovedTag; readonly value: string; readonly percent?: number }
  | { readonly kind: 'unknown-tag'; readonly name: string; readonly nearest?: RegisteredTag }
  /** Nothing where a URI should be: `rua=`, or a comma too many. */
  | { readonly kind: 'report-uri-empty'; readonly tags: readonly ('rua' | 'ruf')[]; readonly whole: boolean }
  | {
      readonly kind: 'report-uri-invalid';
      readonly tag: 'rua' | 'ruf';
      readonly text: string;
      readonly why: ReportUriDefect;
      readonly meant?: string;
    }
  | {
      readonly kind: 'report-uri-unsupported';
      readonly tag: 'rua' | 'ruf';
      readonly text: string;
      readonly scheme: string;
      readonly meant?: string;
    }
  | { readonly kind: 'report-size-suffix'; readonly tag: 'rua' | 'ruf'; readonly suffix: string }
  | { readonly kind: 'too-many-report-uris'; readonly tag: 'rua' | 'ruf'; readonly limit: number }
  | { readonly kind: 'fo-without-ruf' }
);

/** Against the grammar of RFC 9989 §4.8. */
export type SyntaxFault =
  /** Not `name=value`. */
  | { readonly kind: 'malformed-item'; readonly text: string }
  /** No semicolon before a tag, so that it became part of the value of the one before it. */
  | {
      readonly kind: 'swallowed-tag';
      readonly inside: string;
      readonly tag: string;
      readonly separator: 'comma' | 'blank' | 'nothing';
    }
  /** A second `v` tag: two records in one TXT. */
  | { readonly kind: 'second-record' }
  /** Octets outside printable ASCII; the span covers the first run of them. */
  | { readonly kind: 'illegal-character' }
  /** RFC 6376 §3.2 is case-sensitive, the ABNF is not, and most receivers follow the ABNF: the tag is read. */
  | { readonly kind: 'tag-name-case'; readonly name: string }
  /** The list was cut. */
  | { readonly kind: 'too-many-tags' };
