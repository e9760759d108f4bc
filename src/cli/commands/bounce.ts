import { diagnoseBounce } from '../../bounce/diagnose.js';
import { type ClientAddress, isFailure } from '../../bounce/diagnosis/diagnosis.js';
import { type DomainQuestion, type Permission, questionOf } from '../../bounce/question.js';
import { isFromSender, takeNotes } from '../../bounce/take-notes.js';
import { organizationalDomainByList } from '../../dmarc/discover/public-suffix-list.js';
import type { Domain } from '../../dns/name.js';
import { envelopeOf } from '../../facts/sender-verdicts.js';
import { parseAddress } from '../../ip/address.js';
import type { Mail } from '../../mail/mail.js';
import { readMails } from '../../mail/read-mail.js';
import type { BounceReport } from '../../report/bounce/report.js';
import { directo } from '../../senders/directo.js';
import { evaluateAhead } from '../../spf/evaluate/evaluate.js';
import type { Evaluation } from '../../spf/evaluate/evaluation.js';
import { checkDomain } from '../dns/check-domain.js';
import { type Dns, withDns } from '../dns/open.js';
import type { DnsOptions } from '../options/dns.js';
import { type RequestOptions, requestsFrom } from '../options/request.js';
import { parseTarget } from '../options/targets.js';
import type { ViewOptions } from '../options/view.js';
import { type ExitCode, exitCode, exitCodeOf, worstExitCode } from '../process/exit-code.js';
import { readMailOctets } from '../process/files.js';
import type { Host } from '../process/host.js';
import { UserError } from '../process/user-error.js';
import { type LoadedConfig, loadConfig } from '../settings/config-file.js';
import { configuredTargets, dnsOptions, requestOptions } from '../settings/settings.js';
import { type Reader, readerOf } from '../terminal/reader.js';

export interface BounceOptions extends DnsOptions, RequestOptions, ViewOptions {
  readonly checkDomain?: string;
  readonly dns?: boolean;
  readonly showAddresses?: boolean;
  readonly config?: string | false;
  readonly format: 'text' | 'json';
}

/** A mail of a file. */
interface FiledMail {
  readonly file: string;
  /** From 1. */
  readonly index: number;
  readonly mail: Mail;
}

/**
 * `spf-check bounce <file>…`: why mails came back, and the check of the domain where authentication was the cause.
 * 0 a cause was found, 1 findings of the check, 2 unreadable input, 3 DNS gave no answer, 4 no mail is a bounce.
 */
export async function bounceCommand(files: readonly string[], options: BounceOptions, host: Host): Promise<ExitCode> {
  const mails = await readAll(files, host);
  const diagnosed = mails.map((one) => ({ ...one, diagnosis: diagnoseBounce(one.mail) }));
  const loaded = loadConfig(options.config, host.cwd());
  const config = loaded?.config;
  const permission = permissionFrom(options, loaded);
  const questioned = diagnosed.map((one) => ({
    ...one,
    question: questionOf(one.diagnosis, permission, organizationalDomainByList),
  }));
  const reader = await readerOf(options, host);
  const domains = [
    ...new Set(questioned.flatMap(({ question }) => (question.kind === 'ask' ? [question.domain] : []))),
  ];
  const checks = await checksOf(
    questioned.map(({ question }) => question),
    domains,
    { ...requestOptions(options, config), ...dnsOptions(options, config) },
    reader,
  );
  const sender = { name: directo.name, addresses: documentedAddresses() };
  const reports = questioned.map(({ file, index, diagnosis, question }, at): BounceReport => {
    const checked = checks[at];
    const notes = takeNotes(diagnosis, {
      file,
      question,
      sender,
      ...(checked?.today === undefined ? {} : { today: checked.today.evaluation }),
    });
    return {
      file,
      index,
      diagnosis,
      shown: { addresses: options.showAddresses === true },
      ...(isFromSender(diagnosis, sender) ? { clientOwner: sender.name } : {}),
      notes,
      ...(checked ?? {}),
      ...(question.kind === 'withheld' ? { unasked: { domain: question.domain, why: question.why } } : {}),
    };
  });
  await print(reports, options, reader);
  return codeOf(reports);
}

async function readAll(files: readonly string[], host: Pick<Host, 'stdin'>): Promise<readonly FiledMail[]> {
  const mails: FiledMail[] = [];
  for (const file of files.length === 0 ? ['-'] : files) {
    const reading = await readMails(await readMailOctets(file, host));
    if (!reading.ok) throw new UserError({ kind: 'unreadable-mail', path: file, why: reading.why });
    mails.push(...reading.mails.map((mail, at) => ({ file, index: at + 1, mail })));
  }
  return mails;
}

/** Whose domains the person has spoken for: by an option, or in the configuration of the company. */
function permissionFrom({ dns, checkDomain: instead }: BounceOptions, loaded: LoadedConfig | undefined): Permission {
  return {
    dnsAllowed: dns !== false,
    own: (loaded === undefined ? [] : configuredTargets(loaded)).map(({ domain }) => domain),
    ...(instead === undefined ? {} : { instead: parseTarget(instead).domain }),
  };
}

/** What DNS says today about the domain of each question; each domain is checked once. */
async function checksOf(
  questions: readonly DomainQuestion[],
  domains: readonly Domain[],
  options: BounceOptions,
  reader: Reader,
): Promise<readonly (Pick<BounceReport, 'check' | 'today'> | undefined)[]> {
  if (domains.length === 0) return questions.map(() => undefined);
  return withDns(options, domains, reader, async (dns) => {
    const requests = await requestsFrom(
      domains.map((domain) => ({ domain })),
      options,
      dns.unixSeconds,
    );
    const checks = new Map<Domain, NonNullable<BounceReport['check']>>();
    for (const request of requests) {
      // A domain that a mail names is shown before anybody is asked about it.
      if (dns.kind !== 'replayed') reader.tell(reader.words.bounce.asking(request.domain));
      checks.set(request.domain, await checkDomain(request, dns));
    }
    const answers: (Pick<BounceReport, 'check' | 'today'> | undefined)[] = [];
    for (const question of questions) answers.push(await answerTo(question, checks, dns));
    return answers;
  });
}

async function answerTo(
  question: DomainQuestion,
  checks: ReadonlyMap<Domain, NonNullable<BounceReport['check']>>,
  dns: Dns,
): Promise<Pick<BounceReport, 'check' | 'today'> | undefined> {
  const check = question.kind === 'ask' ? checks.get(question.domain) : undefined;
  if (question.kind !== 'ask' || check === undefined) return undefined;
  const { client } = question.about;
  if (client === undefined) return { check };
  const evaluation = await evaluateToday(client, check, dns);
  return { check, today: { address: client.address, evaluation } };
}

async function evaluateToday(
  { address }: ClientAddress,
  { facts }: NonNullable<BounceReport['check']>,
  dns: Dns,
): Promise<Evaluation> {
  const { request } = facts;
  const envelope = envelopeOf(address, request);
  const { value } = await dns.ask(request.domain, (view) => evaluateAhead(envelope, view, request.limits));
  return value;
}

function documentedAddresses() {
  return directo.routes.flatMap(({ addresses }) => addresses.flatMap((text) => parseAddress(text) ?? []));
}

async function print(reports: readonly BounceReport[], { format }: BounceOptions, reader: Reader): Promise<void> {
  if (format === 'json') {
    const { bouncesJson } = await import('../../report/bounce/json.js');
    reader.print(bouncesJson(reports));
    return;
  }
  const { bounceText, bouncesText } = await import('../../report/bounce/text.js');
  const [only, ...others] = reports;
  const isSingle = only !== undefined && others.length === 0;
  reader.print(isSingle ? bounceText(only, reader.page) : bouncesText(reports, reader.page));
}

/** Of several mails the gravest: findings, then DNS that did not answer; "no bounce" only where none is one. */
function codeOf(reports: readonly BounceReport[]): ExitCode {
  if (reports.every(({ diagnosis }) => !isFailure(diagnosis.kind))) return exitCode.noBounce;
  return worstExitCode(
    reports.flatMap(({ check }) => (check === undefined ? [] : [exitCodeOf(check.outcome, check.findings, 'error')])),
  );
}
