import type { Doubt } from '../../dmarc/mend/mend.js';
import type { Purpose, Reason, Refusal } from '../../fix/publish/plan.js';
import type { Text } from '../../text/text.js';

/** The records to publish, as a DNS panel asks for them. */
export interface PublishMessages {
  /** The record that was asked for is there already. */
  readonly nothingChanges: (name: string, type: 'TXT' | 'CNAME') => Text;
  readonly headings: Readonly<Record<Exclude<Purpose, 'spf'>, Text>>;
  /** Above a record that must not be published yet. */
  readonly notReady: Text;
  /** Above the text of such a record. */
  readonly soFar: Text;
  readonly fields: {
    readonly type: Text;
    /** The name as a panel wants it, without the domain. */
    readonly host: Text;
    readonly value: Text;
  };
  /** What the record is for, and why it is this one. */
  readonly why: (reason: Reason) => Text;
  readonly refusal: (refusal: Refusal) => Text;
  readonly inherited: (from: string) => Text;
  /** Records at the same name that have to go. */
  readonly remove: (texts: readonly string[]) => Text;
  readonly removeAlias: (target: string) => Text;
  readonly fillIn: (address: string) => Text;
  /** `--reports` names a mailbox, and the record has others. */
  readonly reportsKept: (address: string) => Text;
  readonly doubt: (doubt: Doubt) => Text;
  /** What a CNAME means in place of the key itself. */
  readonly aliasMeaning: (target: string) => Text;
}
