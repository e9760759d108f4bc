import { notFlattened } from '../../../facts/flatten-request.js';
import type { CheckRequest } from '../../../facts/request.js';
import { isNoDomain } from '../../../facts/spf-facts.js';
import { certaintyOf } from '../../../fix/draft/certainty.js';
import type { Edit } from '../../../fix/draft/fix.js';
import { ordinaryTtlSeconds, type PublishRecord, recordsIn } from '../../../fix/publish/plan.js';
import { editText } from '../../../messages/catalogue/edit-text.js';
import type { DomainReport } from '../../../report/domain/report.js';
import type { PublishForm } from '../../../report/publish/form.js';
import { isRunnerCommand } from '../../../text/safe.js';
import { checkDomain } from '../../dns/check-domain.js';
import { type Dns, withDns } from '../../dns/open.js';
import { recordChanges } from '../../dns/record-changes.js';
import { tellOutside } from '../../dns/tell-outside.js';
import type { DnsOptions } from '../../options/dns.js';
import type { RequestOptions } from '../../options/request.js';
import type { Target } from '../../options/targets.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode, worstExitCode } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { UserError } from '../../process/user-error.js';
import { loadConfig, tellConfigAbove } from '../../settings/config-file.js';
import { configuredAs, dnsOptions, requestOptions } from '../../settings/settings.js';
import { targetRequest } from '../../settings/target-request.js';
import { type Reader, readerOf } from '../../terminal/reader.js';
import { plainRecords } from './plain-records.js';
import { type PurposeOptions, wantedPurposes } from './purposes.js';

export interface FixCommandOptions extends DnsOptions, RequestOptions, ViewOptions, PurposeOptions {
  readonly as?: PublishForm;
  readonly ttl?: number;
  readonly record?: string;
  readonly config?: string | false;
}

/** RFC 7208 §3.4: with more text, an answer may not fit into a 512-octet datagram. */
const comfortableOctets = 450;

/**
 * `spf-check fix <domain>`: only records on stdout, for scripts, and only those that may be published; on stderr what is
 * to be known about them, and why others are missing. 0 if all are there, 1 if one is not ready, 3 if DNS did not answer.
 */
export async function fix(target: Target, options: FixCommandOptions, invocation: Invocation): Promise<ExitCode> {
  const reader = await readerOf(options, invocation);
  const loaded = loadConfig(options.config, reader.files);
  tellConfigAbove(loaded?.path, options.config, reader);
  const configured = configuredAs(options, loaded)(target);
  const given = requestOptions(options, loaded?.config);
  return withDns(dnsOptions(options, loaded?.config), [target.domain], reader, async (dns) => {
    const request = targetRequest(configured, given, dns.unixSeconds);
    const report = await checkDomain(request, dns, options.record);
    for (const { name, why } of notFlattened(report.facts)) reader.tell(reader.words.interface.notFlattened(name, why));
    const unused = report.proposal.kind === 'fix' ? report.proposal.fix.unused : [];
    for (const choice of unused) reader.tell(reader.words.interface.unusedChoice(choice));
    if (isNoDomain(report.facts.spf)) {
      reader.tell(reader.words.interface.noDomain(request.domain));
      return exitCode.findings;
    }
    const purposes = wantedPurposes(options);
    const ready = purposes
      .flatMap((purpose) => recordsIn(report.publish[purpose]))
      .filter((record) => isPrinted(record, options));
    const placed = ready.length === 0 ? exitCode.clean : await printReady(ready, request, options, dns, reader);
    if (report.publish.spf.kind === 'refused') tellOutside(report.facts.open, reader);
    return worstExitCode([placed, ...purposes.map((purpose) => tellAbout(purpose, report, options, reader))]);
  });
}

/**
 * A program publishes what it is given; a person fills in what is to be filled in. Forms escape what a CI runner would
 * take for a command; a bare record cannot.
 */
function isPrinted({ toFillIn, data }: PublishRecord, { as }: FixCommandOptions): boolean {
  return as === undefined ? !holdsCommand(data) : toFillIn === undefined;
}

function holdsCommand(data: PublishRecord['data']): boolean {
  return isRunnerCommand(data.type === 'TXT' ? data.text : data.target);
}

/** What there is to know about the records of one purpose, and what it means for the exit code. */
function tellAbout(
  purpose: ReturnType<typeof wantedPurposes>[number],
  { publish, proposal }: DomainReport,
  options: FixCommandOptions,
  reader: Reader,
): ExitCode {
  const { publish: words, fix: fixWords } = reader.words;
  const part = publish[purpose];
  switch (part.kind) {
    case 'inherited':
      reader.tell(words.inherited(part.from));
      return exitCode.clean;
    case 'refused': {
      if (purpose === 'spf' && part.why.kind === 'unanswered') reader.tell(fixWords.notProposed[part.why.why]);
      // The same answers are missing for the record itself, which says so.
      else if (purpose !== 'reportConsent' || part.why.kind !== 'unanswered') reader.tell(words.refusal(part.why));
      const objections = part.why.kind === 'not-verified' ? part.why.objections : [];
      for (const objection of objections) reader.tell(fixWords.objection(objection));
      const isOpen = part.why.kind === 'unanswered' || objections.some(({ kind }) => kind === 'unanswered');
      return isOpen ? exitCode.undecided : exitCode.findings;
    }
    case 'ready': {
      for (const doubt of part.doubts) reader.tell(words.doubt(doubt));
      for (const record of part.records) tellRecord(record, options, reader);
      if (
        purpose === 'dmarc' &&
        options.reports !== undefined &&
        !part.records.some((record) => names(record, options.reports))
      )
        reader.tell(words.reportsKept(options.reports));
      const fix = purpose === 'spf' && proposal.kind === 'fix' ? proposal.fix : undefined;
      const edits = fix?.edits ?? [];
      if (fix !== undefined && fix.after.length > comfortableOctets)
        reader.tell(reader.words.interface.longRecord(fix.after.length));
      if (fix?.chosen !== undefined) reader.tell(fixWords.chosen(fix.chosen));
      for (const edit of edits)
        if (certaintyOf(edit) === 'plain' || isLoss(edit)) reader.tell(fixWords.confirmEdit(editText(edit, fixWords)));
      if (edits.some((edit) => edit.kind === 'flattened' && !edit.own)) reader.tell(fixWords.flattenedWarning);
      return part.records.every((record) => isPrinted(record, options)) ? exitCode.clean : exitCode.findings;
    }
  }
}

function names({ data }: PublishRecord, mailbox = ''): boolean {
  return data.type === 'TXT' && data.text.includes(mailbox);
}

/** A sender that goes for certain, since its record is gone, is worth a word all the same. */
function isLoss(edit: Edit): boolean {
  return edit.kind === 'dropped' && edit.reason === 'dead-include';
}

function tellRecord(
  { name, data, why, replacesAlias, toFillIn }: PublishRecord,
  { as }: FixCommandOptions,
  reader: Reader,
): void {
  const { publish: words } = reader.words;
  if (why.kind === 'unchanged') reader.tell(words.nothingChanges(name, data.type));
  if (as === undefined && holdsCommand(data)) reader.tell(reader.words.interface.holdsCommand(name));
  if (replacesAlias !== undefined && why.kind !== 'unchanged') reader.tell(words.removeAlias(replacesAlias));
  if (toFillIn !== undefined) reader.tell(words.fillIn(toFillIn));
  if (why.kind === 'report-consent' || why.kind === 'dmarc-moved' || why.kind === 'dmarc-merged')
    reader.tell(words.why(why));
  if (data.type === 'CNAME' && why.kind !== 'unchanged') reader.tell(words.aliasMeaning(data.target));
}

/** Undecided if it is only a guess where the records go. */
async function printReady(
  records: readonly PublishRecord[],
  request: CheckRequest,
  options: FixCommandOptions,
  dns: Dns,
  reader: Reader,
): Promise<ExitCode> {
  const { as: form, ttl = ordinaryTtlSeconds } = options;
  if (form === undefined) {
    reader.print(plainRecords(records, wantedPurposes(options)));
    return exitCode.clean;
  }
  const { publishText, carries } = await import('../../../report/publish/publish.js');
  const { value } = await dns.ask(request.domain, (view) =>
    recordChanges(records, request.organizationalDomainOf, view),
  );
  const lost = value.changes.find((change) => !carries(form, change));
  if (lost !== undefined) throw new UserError({ kind: 'form-cannot-carry', form, name: lost.name });
  reader.print(publishText(form, value.changes, ttl));
  for (const zone of value.guessed) reader.tell(reader.words.interface.apexGuessed(zone));
  return value.guessed.length === 0 ? exitCode.clean : exitCode.undecided;
}
