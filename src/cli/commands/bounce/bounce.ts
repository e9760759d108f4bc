import { diagnoseBounce } from '../../../bounce/diagnose.js';
import { type BounceDiagnosis, isFailure } from '../../../bounce/diagnosis/diagnosis.js';
import { type DomainQuestion, type Permission, questionOf } from '../../../bounce/question.js';
import { ownerOfClient, takeNotes } from '../../../bounce/take-notes.js';
import { organizationalDomainByList } from '../../../dmarc/discover/public-suffix-list.js';
import type { Domain } from '../../../dns/name.js';
import { parseAddress } from '../../../ip/address.js';
import { type BounceReport, checkThatHelps } from '../../../report/bounce/report.js';
import { directo } from '../../../senders/directo.js';
import { knownSenderOf } from '../../../senders/mail-ranges.js';
import type { DnsOptions } from '../../options/dns.js';
import type { RequestOptions } from '../../options/request.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode, exitCodeOf, worstExitCode } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { type LoadedConfig, loadConfig, tellConfigAbove } from '../../settings/config-file.js';
import { configuredTargets, dnsOptions, requestOptions } from '../../settings/settings.js';
import { type Reader, readerOf } from '../../terminal/reader.js';
import { type Checked, checksOf, type ToAsk } from './checks.js';
import { type FiledMail, readAll } from './mails.js';

export interface BounceOptions extends DnsOptions, RequestOptions, ViewOptions {
  readonly checkDomain?: Domain;
  readonly dns?: boolean;
  readonly blocklists?: boolean;
  readonly showAddresses?: boolean;
  readonly config?: string | false;
  readonly format: 'text' | 'json';
}

/** A mail, why it came back, and what to ask DNS because of it. */
interface Questioned extends FiledMail {
  readonly diagnosis: BounceDiagnosis;
  readonly question: DomainQuestion;
}

const sender = {
  name: directo.name,
  addresses: directo.routes.flatMap(({ addresses }) => addresses.flatMap((text) => parseAddress(text) ?? [])),
};

/**
 * `spf-check bounce <file>…`: why mail came back, and the check of the domain if authentication was the cause.
 * 0 a cause was found, 1 findings of the check, 2 unreadable input (also of one file among several), 3 DNS did not answer, 4 none of the messages is a
 * bounce.
 */
export async function bounce(
  paths: readonly string[],
  options: BounceOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const reader = await readerOf(options, invocation);
  const files = paths.length === 0 ? ['-'] : paths;
  if (files.includes('-')) reader.announceInput();
  const { mails, someUnread } = await readAll(files, reader);
  const loaded = loadConfig(options.config, reader.files);
  tellConfigAbove(loaded?.path, options.config, reader);
  const permission = permissionFrom(options, loaded);
  const questioned = mails.map((one): Questioned => {
    const diagnosis = diagnoseBounce(one.mail);
    return { ...one, diagnosis, question: questionOf(diagnosis, permission, organizationalDomainByList) };
  });
  const checks = await checksOf(
    questioned.map(({ question, diagnosis }) => ({ question, ...addressToLookUp(diagnosis, options) })),
    { ...requestOptions(options, loaded?.config), ...dnsOptions(options, loaded?.config) },
    reader,
  );
  const shown = { addresses: options.showAddresses === true };
  const reports = questioned.map((one, at) => reportOn(one, checks[at], shown));
  await print(reports, options, reader);
  return someUnread ? exitCode.usage : codeOf(reports);
}

/** With `--blocklists`: the address that the reply names, never one that is guessed. */
function addressToLookUp({ recipients }: BounceDiagnosis, { blocklists, dns }: BounceOptions): Pick<ToAsk, 'address'> {
  const client = recipients[0]?.client;
  return blocklists === true && dns !== false && client?.from === 'reply' ? { address: client.address } : {};
}

/** The domains that the user vouches for: by an option, or in the company's configuration. */
function permissionFrom({ dns, checkDomain: instead }: BounceOptions, loaded: LoadedConfig | undefined): Permission {
  return {
    dnsAllowed: dns !== false,
    own: (loaded === undefined ? [] : configuredTargets(loaded)).map(({ domain }) => domain),
    ...(instead === undefined ? {} : { instead }),
  };
}

function reportOn(
  { file, index, diagnosis, question }: Questioned,
  checked: Checked | undefined,
  shown: BounceReport['shown'],
): BounceReport {
  const today = checked?.today?.evaluation;
  const clientOwner = ownerOfClient(diagnosis, sender, knownSenderOf);
  return {
    file,
    index,
    diagnosis,
    shown,
    ...(clientOwner === undefined ? {} : { clientOwner }),
    notes: takeNotes(diagnosis, { file, question, sender, ...(today === undefined ? {} : { today }) }),
    ...checked,
    ...(question.kind === 'withheld' ? { unasked: { domain: question.domain, why: question.why } } : {}),
  };
}

async function print(reports: readonly BounceReport[], { format }: BounceOptions, reader: Reader): Promise<void> {
  if (format === 'json') {
    const { bouncesJson } = await import('../../../report/bounce/json.js');
    reader.print(bouncesJson(reports));
    return;
  }
  const { bounceText, bouncesText } = await import('../../../report/bounce/text.js');
  const [only, ...others] = reports;
  const isSingle = only !== undefined && others.length === 0;
  reader.print(isSingle ? bounceText(only, reader.page) : bouncesText(reports, reader.page));
}

/** The worst of several mails: findings, then DNS that did not answer; "no bounce" only if none is one. */
function codeOf(reports: readonly BounceReport[]): ExitCode {
  if (reports.every(({ diagnosis }) => !isFailure(diagnosis.kind))) return exitCode.noBounce;
  return worstExitCode(
    reports.flatMap((report) => {
      const check = checkThatHelps(report);
      return check === undefined ? [] : [exitCodeOf(check.outcome, check.findings, 'error')];
    }),
  );
}
