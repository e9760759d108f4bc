import { isIP } from 'node:net';
import { formatAddress, parseAddress } from '../../ip/address.js';
import type { InterfaceMessages } from '../../messages/catalogue/interface.js';
import { evaluationJson } from '../../report/evaluation/json.js';
import { type Setting, traceLines } from '../../report/evaluation/text.js';
import { jsonText } from '../../report/layout/json-text.js';
import { paragraph } from '../../report/layout/layout.js';
import type { Envelope } from '../../spf/evaluate/envelope.js';
import { evaluateAhead } from '../../spf/evaluate/evaluate.js';
import { decidingEvaluation, type Evaluation, finalEnding, verdictOf } from '../../spf/evaluate/evaluation.js';
import { type Explanation, explain } from '../../spf/evaluate/explanation.js';
import type { Limits } from '../../spf/evaluate/limits.js';
import { identityOf } from '../../spf/macro/identity.js';
import { excerpt } from '../../text/safe.js';
import type { Text } from '../../text/text.js';
import { withDns } from '../dns/open.js';
import type { DnsOptions } from '../options/dns.js';
import { type LimitOptions, limitsFrom } from '../options/limits.js';
import { type ExitCode, exitCode } from '../process/exit-code.js';
import type { Host } from '../process/host.js';
import { UserError } from '../process/user-error.js';
import { type Language, languageFor, loadCatalogue } from '../terminal/language.js';
import { paletteFor, wantsColor, widthOf } from '../terminal/terminal.js';

export interface EvaluateOptions extends DnsOptions, LimitOptions {
  readonly mailFrom: string;
  readonly helo?: string;
  readonly receiver?: string;
  readonly format: 'text' | 'json';
  readonly lang?: Language;
  readonly color?: boolean;
}

/** RFC 7208 asks for no bound, but nobody reads more of a stranger's text in a terminal. */
const maxExplanationShown = 400;

/** `spf-check evaluate`: what a receiver answers for one mail. An answer of any kind is a success. */
export async function evaluateCommand(ip: string, options: EvaluateOptions, host: Host): Promise<ExitCode> {
  const known = envelopeFrom(ip, options);
  const limits = limitsFrom(options);
  const { name } = known.identity;
  return withDns(options, name === undefined ? [] : [name], host, async (dns) => {
    const envelope = { ...known, unixSeconds: dns.unixSeconds };
    const { value } = await dns.ask(name ?? '', (view) => {
      const evaluation = evaluateAhead(envelope, view, limits);
      return { evaluation, explanation: explain(evaluation, envelope, view, limits) };
    });
    await print(value, envelope, options, limits, host);
    return exitCode.clean;
  });
}

function envelopeFrom(ip: string, options: EvaluateOptions): Omit<Envelope, 'unixSeconds'> {
  const client = isIP(ip) === 0 ? undefined : parseAddress(ip);
  if (client === undefined) throw new UserError({ kind: 'not-an-address', text: ip });
  const helo = options.helo ?? '';
  if (options.mailFrom === '' && helo === '') throw new UserError({ kind: 'no-identity' });
  const identity = identityOf(options.mailFrom, helo);
  const receiver = options.receiver ?? 'unknown';
  return { client, identity, helo, receiver };
}

interface Answered {
  readonly evaluation: Evaluation;
  readonly explanation: Explanation;
}

async function print(
  { evaluation, explanation }: Answered,
  envelope: Envelope,
  options: EvaluateOptions,
  limits: Limits,
  host: Host,
): Promise<void> {
  if (options.format === 'json') {
    const { identity } = envelope;
    const json = {
      schemaVersion: 1,
      ...evaluationJson(evaluation, explanation),
      identity: identity.kind,
      domain: identity.name ?? identity.domain,
      limits: { ...limits },
    };
    host.stdout.write(jsonText(json));
    return;
  }
  const language = languageFor(options.lang, host.env, Intl.DateTimeFormat().resolvedOptions().locale);
  const words = (await loadCatalogue(language)).interface;
  const palette = paletteFor(wantsColor(options.color, host.env, host.stdout));
  const setting: Setting = { words, palette, width: widthOf(host.stdout) };
  const { identity, client } = envelope;
  const sender = identity.kind === 'helo' ? identity.domain : `${identity.local}@${identity.domain}`;
  const say = (text: Text): string[] => paragraph(text, palette, { width: setting.width, first: '' });
  const lines = [
    ...say(words.trace.question(formatAddress(client), identity.kind, sender)),
    ...say(words.trace.answer(verdictOf(evaluation.ending))),
    ...say(reasonText(evaluation, words)),
    ...(explanation.kind === 'given'
      ? say(words.trace.explanation(excerpt(explanation.text, maxExplanationShown)))
      : []),
    '',
    ...traceLines(evaluation, setting),
  ];
  host.stdout.write(`${lines.join('\n')}\n`);
}

/** In a sentence, what the ending rests on. */
function reasonText(evaluation: Evaluation, words: InterfaceMessages): Text {
  const final = finalEnding(evaluation.ending);
  switch (final.kind) {
    case 'match':
      return words.trace.decided(final.by.text, decidingEvaluation(evaluation).domain);
    case 'default':
      return words.trace.default;
    case 'assumed':
      return words.trace.decided(final.term.text, decidingEvaluation(evaluation).domain);
    case 'none':
      return final.why === 'bad-name' ? words.trace.badName(final.text) : words.spf.noRecord;
    case 'permerror':
      return words.trace.permError(final.why);
    case 'temperror':
      return words.trace.tempError(final.question);
    case 'undetermined':
    case 'unexplored':
      return words.result.undetermined;
  }
}
