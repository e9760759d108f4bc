import { readFileSync } from 'node:fs';
import { fingerprints } from '../../src/bounce/cause/fingerprints/all.js';
import type { Cause, Detail } from '../../src/bounce/diagnosis/diagnosis.js';
import { bounceNoteIds, bounceNotes } from '../../src/bounce/diagnosis/notes.js';
import { listTerms } from '../../src/bounce/look-up-address.js';
import type { Catalogue } from '../../src/messages/catalogue/catalogue.js';
import { en } from '../../src/messages/en/all.js';
import { lt } from '../../src/messages/lt/all.js';
import { markdown, sourceMarkdown, table } from './markdown.js';
import { type WrittenFile, withPart } from './written-file.js';

/** The pages about bounces: the parts between their marks are written from the program. */
export function bouncePages(): readonly WrittenFile[] {
  return [
    written('docs/bounces.md', {
      details: detailsMarkdown(english),
      lists: table(
        ['list', 'its terms'],
        listTerms.map(({ name, terms }) => [name, `<${terms}>`]),
      ).trimEnd(),
      notes: notesMarkdown(),
    }),
    written('docs/bounces.lt.md', { details: detailsMarkdown(lithuanian) }),
    written('docs/bounce-fingerprints.md', { fingerprints: fingerprintsMarkdown() }),
  ];
}

function written(path: string, parts: Readonly<Record<string, string>>): WrittenFile {
  const page = readFileSync(path, 'utf8');
  return { path, text: Object.entries(parts).reduce((text, [mark, part]) => withPart(text, mark, part), page) };
}

interface Language {
  readonly words: Catalogue;
  readonly titles: Readonly<Record<Cause, string>>;
  readonly todo: string;
}

/** Every detail of every cause, in the words of a catalogue: what it means and what to do. */
function detailsMarkdown({ words, titles, todo }: Language): string {
  return Object.entries(detailsOf)
    .map(([cause, own]) =>
      [
        `## ${titles[cause as Cause]}`,
        ...own.map((detail) => {
          const { meaning, remedy } = words.bounce.details[detail];
          return `### ${detail}\n\n${markdown(meaning)}\n\n**${todo}** ${markdown(remedy)}`;
        }),
      ].join('\n\n'),
    )
    .join('\n\n');
}

/** For every detail a summary, and the ids of its fingerprints, each linked to its source. */
function fingerprintsMarkdown(): string {
  return Object.entries(detailsOf)
    .map(([cause, own]) => {
      const rows = own.map((detail) => [`[${detail}](bounces.md#${detail})`, recognised[detail], printsOf(detail)]);
      return `## ${english.titles[cause as Cause]}\n\n${table(['detail', 'recognised by', 'fingerprints'], rows).trimEnd()}`;
    })
    .join('\n\n');
}

function printsOf(detail: Detail): string {
  return fingerprints
    .filter((print) => print.detail === detail)
    .map(({ id, source }) => `[\`${id}\`](${source})`)
    .join(', ');
}

/** A table of every note: id, severity, meaning and source. */
function notesMarkdown(): string {
  const rows = bounceNoteIds.map((id) => {
    const { severity, source } = bounceNotes[id];
    return `| \`${id}\` | ${severity} | ${saying[id]} | ${sourceMarkdown(source)} |`;
  });
  return `| id | severity | what it says | source |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

const english: Language = {
  words: en,
  todo: 'To do:',
  titles: {
    spf: '`spf`: the server is not allowed to send',
    dkim: '`dkim`: no valid signature',
    dmarc: '`dmarc`: the From address is not authenticated',
    'auth-other': '`auth-other`: several checks failed, or the reply does not say which',
    blocklist: '`blocklist`: a blocklist or bad reputation',
    other: '`other`: causes that the sender cannot fix in DNS',
  },
};

const lithuanian: Language = {
  words: lt,
  todo: 'Ką daryti:',
  titles: {
    spf: '`spf`: serveriui neleidžiama siųsti',
    dkim: '`dkim`: nėra galiojančio parašo',
    dmarc: '`dmarc`: siuntėjo adresas nepatvirtintas',
    'auth-other': '`auth-other`: nepavyko kelios patikros arba nepasakyta, kuri',
    blocklist: '`blocklist`: juodasis sąrašas arba bloga reputacija',
    other: '`other`: priežastys, kurių siuntėjo DNS nepašalins',
  },
};

export const detailsOf: Readonly<Record<Cause, readonly Detail[]>> = {
  spf: ['spf-fail', 'spf-unusable-record', 'spf-suspicious-record'],
  dkim: ['dkim-fail'],
  dmarc: ['dmarc-fail', 'dmarc-alignment', 'dmarc-no-record'],
  'auth-other': ['several-checks', 'no-authentication'],
  blocklist: ['address-listed', 'domain-listed', 'reputation', 'blocked-by-recipient'],
  other: [
    'user-unknown',
    'mailbox-full',
    'suspended',
    'host-unknown',
    'null-mx',
    'sender-domain',
    'sender-rejected',
    'dns-trouble',
    'ptr',
    'helo',
    'tls',
    'smtp-auth',
    'sending-account',
    'relaying',
    'restricted',
    'rate-limit',
    'greylisting',
    'content',
    'virus',
    'policy',
    'rfc-violation',
    'too-big',
    'loop',
    'network',
    'expired',
    'system',
    'not-a-bounce',
    'unknown',
  ],
};

/** A summary; each result shows what exactly matched. */
const recognised: Readonly<Record<Detail, string>> = {
  'spf-fail': 'text such as "SPF check failed" or "is not allowed to send mail from"; 5.7.23; 5.7.27 from Gmail',
  'spf-unusable-record': 'text about an SPF error or an invalid SPF record; 5.7.24',
  'spf-suspicious-record': '"suspicious entries" in the SPF record; 5.7.24 from Gmail',
  'dkim-fail': 'text about a failed or missing DKIM signature; 5.7.20 to 5.7.22; 5.7.30 from Gmail',
  'dmarc-fail':
    'text about a DMARC policy or a failed DMARC check; 5.7.509 from Microsoft; 5.7.9 "policy reasons" from Yahoo',
  'dmarc-alignment': 'text about a From address that is not aligned; 5.7.32 from Gmail',
  'dmarc-no-record': 'text about a missing DMARC record or policy; 5.7.40 from Gmail',
  'several-checks':
    'a list of results where DMARC and one of the others failed, as in 5.7.515 from Microsoft; text about failed authentication in general; 5.7.26',
  'no-authentication':
    '"either SPF or DKIM" and similar text; a list of results where both failed; 5.7.26 from Gmail, 5.7.515 from Microsoft',
  'address-listed': 'the name or address of a blocklist; "banned sending IP", "block list"',
  'domain-listed': 'the name of a blocklist of domains, such as Spamhaus DBL, URIBL or SURBL',
  reputation: 'text about a bad reputation of the address or domain, or about complaints',
  'blocked-by-recipient':
    "text saying that the recipient or the recipient's organisation blocked the sender; 5.7.507, 5.7.513 from Microsoft",
  'user-unknown': '"user unknown", "no such mailbox", "does not exist"; 5.1.1, 5.1.10',
  'mailbox-full': '"mailbox full", "over quota", "out of storage"; 5.2.2',
  suspended: '"inactive", "disabled", "suspended"; 5.2.1',
  'host-unknown': '"host or domain name not found"; 5.1.2, 5.4.4',
  'null-mx': 'text about a null MX; 5.1.10 from a server that looked it up',
  'sender-domain': '"sender domain not found", "unresolvable"; 5.1.8',
  'sender-rejected': '"sender address rejected", "sender verify failed"; 5.1.7',
  'dns-trouble': '"temporary DNS failure" and similar text; 4.4.3',
  ptr: '"PTR record", "reverse DNS", "reverse hostname"; 5.7.25',
  helo: '"HELO" or "EHLO" in a refusal; 5.7.506 from Microsoft',
  tls: '"TLS", "STARTTLS", "DANE" or "MTA-STS" in a failure; 5.7.29 from Gmail',
  'smtp-auth':
    'text about a login: "authentication required", "password not accepted", "basic authentication"; 530, 534, 535',
  'sending-account': 'codes and words about the tenant or account: 5.7.501, 5.7.708, 5.7.750, 5.7.233 from Microsoft',
  relaying: '"relay access denied", "relaying denied"',
  restricted:
    'text about a group or mailbox that accepts internal or known senders only; 5.7.124, 5.7.133 from Microsoft',
  'rate-limit': '"rate limited", "too many messages", "unusual rate"; 4.7.28',
  greylisting: '"greylisted", "try again later"; 450, 451',
  content: 'text about spam or the content; Gmail\'s "likely unsolicited"',
  virus: '"virus", "malware", a blocked attachment type',
  policy: 'text about a policy, without saying which',
  'rfc-violation': 'text about a malformed message, header or command; 5.6.0, 500 to 504',
  'too-big': '"message size exceeds", "too large"; 552, 5.3.4',
  loop: '"mail loop", "too many hops"; 5.4.6',
  network: '"connection timed out", "connection refused", "no route"; 4.4.1',
  expired: '"retry timeout exceeded", "could not be delivered within"; 4.4.7',
  system: 'text about a full disk, an internal or local error; 4.3.0, 5.3.0',
  'not-a-bounce': 'the kind of message, decided before its text is read: see below',
  unknown: 'none of the above',
};

const saying: Readonly<Record<(typeof bounceNoteIds)[number], string>> = {
  'bounce/forwarded':
    'SPF failed behind a forwarder or relay of the recipient, where it cannot pass: do not add that address to the SPF record; DKIM survives forwarding',
  'bounce/not-from-sender':
    'the sending address does not belong to Directo: the mail came from elsewhere, or was forwarded or forged',
  'bounce/contradiction': 'the text of the reply names several causes',
  'bounce/domain-guess': 'the reply names no domain; the one checked was taken from the returned mail',
  'bounce/dns-of-today': "the check shows today's DNS, but the bounce is older: the cause may have been fixed since",
  'bounce/authorised-today': 'a receiver would accept the address today',
  'bounce/refused-today': 'a receiver would not accept the address today either',
  'bounce/other-domain':
    'the domain is named only in the mail, so it was not checked in DNS; gives the command that checks it',
  'bounce/no-dns': 'DNS was not queried, because of `--no-dns`',
  'bounce/no-domain': 'neither the reply nor the returned mail names a domain; gives the command that checks yours',
};
