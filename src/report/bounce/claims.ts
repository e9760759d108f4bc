import { type FailedRecipient, isAuthentication } from '../../bounce/diagnosis/diagnosis.js';
import { formatAddress } from '../../ip/address.js';
import { excerpt } from '../../text/excerpt.js';
import { paragraph } from '../layout/layout.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';
import { type BounceReport, mailboxAs } from './report.js';

const mostSignatures = 3;
const mostResults = 6;

/** What is known of the returned mail if authentication is the cause; claims are marked as such. */
export function claimLines(worst: FailedRecipient, report: BounceReport, setting: TextSetting): string[] {
  const { diagnosis, shown, clientOwner } = report;
  const client =
    worst.client && setting.words.bounce.client(formatAddress(worst.client.address), worst.client.from, clientOwner);
  // Of a blocklist or a reverse name, the address is all that matters of the mail.
  if (!isAuthentication(worst.cause))
    return client !== undefined && worst.client?.from === 'reply'
      ? [...heading(setting.words.bounce.sections.mail, setting), ...indented(client, setting)]
      : [];
  const { palette, width, words } = setting;
  const { bounce } = words;
  const { envelopeFromDomain, headerFromDomain, signatures, authenticationResults } = diagnosis.returned;
  const results = authenticationResults
    .slice(0, mostResults)
    .map(({ method, result }) => `${excerpt(method, 20)}=${excerpt(result, 20)}`);
  const texts = [
    client,
    worst.domain && bounce.domain(worst.domain.domain, bounce.domainFrom[worst.domain.from]),
    worst.originalMailbox === undefined
      ? undefined
      : bounce.originalRecipient(excerpt(mailboxAs(worst.originalMailbox, shown), 120)),
    envelopeFromDomain && bounce.envelopeDomain(envelopeFromDomain),
    headerFromDomain && bounce.fromDomain(headerFromDomain),
    ...signatures
      .slice(0, mostSignatures)
      .map(({ domain, selector }) => bounce.signature(domain, excerpt(selector, 80))),
    results.length === 0 ? undefined : bounce.results(results),
    diagnosis.forwardedAsAttachment ? bounce.wasAttached : undefined,
  ].filter((text) => text !== undefined);
  if (texts.length === 0) return [];
  return [
    ...heading(bounce.sections.mail, setting),
    ...texts.flatMap((text) => paragraph(text, palette, { width, first: '  ', rest: '    ' })),
  ];
}
