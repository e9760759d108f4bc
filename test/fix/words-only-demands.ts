/**
 * What a case of administrators demands whose right answer the shared data has in words only. Written from those words
 * before the program was asked; where they say that the first version was right, from what that version answered.
 */
export interface Demand {
  /** The record that `fix` proposes. */
  readonly record?: string | RegExp;
  /** Whether it may be published; absent: it may. */
  readonly ready?: false;
  /** The rules of all findings that are errors, in any order; of a number only so many. */
  readonly errors?: readonly string[] | number;
  /** The same of warnings. */
  readonly warnings?: readonly string[];
  /** What some finding says, in English. */
  readonly says?: readonly RegExp[];
  /** What no finding says. */
  readonly silent?: readonly RegExp[];
  /** The DKIM record to publish holds the sender's live key. */
  readonly key?: true;
  /** The DMARC record to publish. */
  readonly dmarc?: string | RegExp;
  /** `check`: 0 or 1. */
  readonly exit: 0 | 1;
}

/** These are about other ways of sending (issue 14), which no command knows yet. */
export const aboutRoutes: readonly string[] = ['r01', 'r01b', 'r03', 'r06'];

const own = 'v=spf1 mx a:directo.gate.ee -all';
const google = 'v=spf1 mx include:_spf.google.com a:directo.gate.ee -all';
const refused = 'directo/not-authorised';

/** SPF is right as it is; the case is about another record. */
const sameSpf = { record: own } as const;
const dkim = { ...sameSpf, key: true } as const;

export const demands: Readonly<Record<string, Demand>> = {
  u22: { record: own, errors: ['spf/include-error'], says: [/Tell its operator/], exit: 1 },
  u34: { record: 'v=spf1 a:directo.gate.ee -all', errors: ['spf/denies-all'], warnings: [], exit: 1 },
  v01: {
    record: 'v=spf1 mx ip4:90.190.150.212 a:directo.gate.ee -all',
    errors: [],
    warnings: ['directo/partly-authorised'],
    exit: 0,
  },
  v02: {
    record: 'v=spf1 ip4:90.190.150.212 a:directo.gate.ee -all',
    errors: ['spf/dangling-domain'],
    warnings: [],
    exit: 1,
  },
  v03: {
    record:
      /^v=spf1 (?!.*sendinblue)ip4:90\.190\.150\.212 include:spf\.mandrillapp\.com include:spf\.brevo\.com .*-all$/,
    errors: ['spf/too-many-lookups'],
    warnings: [],
    exit: 1,
  },
  v04: {
    record: 'v=spf1 include:spf.protection.outlook.com a:directo.gate.ee -all',
    errors: [refused],
    warnings: ['spf/redirect-with-all'],
    exit: 1,
  },
  d02: { ...dkim, errors: 1, warnings: [], says: [/quotation marks inside the key/], exit: 1 },
  d04: { ...dkim, errors: 1, warnings: [], says: [/backslash/], exit: 1 },
  d05: { ...dkim, errors: ['directo/dkim-differs'], warnings: [], says: [/cut off at 255/], exit: 1 },
  d06: { ...dkim, errors: 1, warnings: [], says: [/spread over several TXT records/], exit: 1 },
  d09: { ...dkim, errors: 1, warnings: [], exit: 1 },
  d11: {
    ...dkim,
    errors: ['dkim/alias-broken'],
    warnings: [],
    says: [/directo\._domainkey\.directo\.ee\.firma\.lt/],
    exit: 1,
  },
  d12: {
    ...dkim,
    errors: ['dkim/misplaced'],
    warnings: ['directo/dmarc-one-leg'],
    says: [/directo\._domainkey\.firma\.lt\.firma\.lt/],
    silent: [/There is no .*key/],
    exit: 1,
  },
  d16: { ...dkim, errors: 1, warnings: [], exit: 1 },
  d17: { ...dkim, errors: 1, says: [/p= is missing before/], exit: 1 },
  d18: { ...dkim, errors: ['dkim/version'], warnings: [], exit: 1 },
  d19: { ...dkim, errors: 1, warnings: [], says: [/semicolon is missing after k=rsa/], exit: 1 },
  d22: { ...dkim, errors: [], warnings: ['dkim/key-unusable'], says: [/PKCS#1/], exit: 0 },
  d23: { ...dkim, errors: ['directo/dkim-differs'], warnings: [], says: [/case of its letters/], exit: 1 },
  d24: { ...dkim, errors: ['directo/dkim-differs'], warnings: [], says: [/5 characters in it are wrong/], exit: 1 },
  d25: { ...dkim, errors: 1, warnings: [], says: [/&quot;/], exit: 1 },
  d26: { ...dkim, errors: 1, warnings: [], says: [/typographic quot/], exit: 1 },
  d27: { ...dkim, errors: [], warnings: ['directo/dkim-missing', 'directo/dmarc-one-leg', 'dkim/wildcard'], exit: 0 },
  m01: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/tag-list-syntax'],
    says: [/fo=0/],
    dmarc: 'v=DMARC1; p=none; fo=0; adkim=r; aspf=r; sp=none; rua=mailto:dmarc@firma.lt',
    exit: 0,
  },
  m02: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/tag-list-syntax', 'dmarc/no-reports'],
    dmarc: 'v=DMARC1; p=none; adkim=r; aspf=r',
    exit: 0,
  },
  m03: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/tag-list-syntax'],
    dmarc: /^(?!.*rf:)v=DMARC1; p=none; .*sp=none$/,
    exit: 0,
  },
  m05: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/report-uri-invalid'],
    says: [/rua, ruf empty/],
    dmarc: 'v=DMARC1; p=reject',
    exit: 0,
  },
  // Both tags have the same address: one finding, where the first version told it twice.
  m06: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/report-uri-invalid'],
    dmarc: 'v=DMARC1; p=none; rua=mailto:reports@firma.lt; ruf=mailto:reports@firma.lt',
    exit: 0,
  },
  m07: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/removed-tag'],
    dmarc: 'v=DMARC1; p=reject; rua=mailto:dmarc@firma.lt; ruf=mailto:dmarc@firma.lt',
    exit: 0,
  },
  m08: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/duplicate-tag'],
    dmarc: 'v=DMARC1; p=quarantine; rua=mailto:a@firma.lt,mailto:b@firma.lt',
    exit: 0,
  },
  m09: { ...sameSpf, errors: [], warnings: ['dmarc/subdomain-weaker'], says: [/!10m/], exit: 0 },
  m10: { ...sameSpf, errors: ['dmarc/version'], warnings: [], dmarc: /^v=DMARC1; p=quarantine;?$/, exit: 1 },
  m11: {
    ...sameSpf,
    errors: ['dmarc/version'],
    warnings: [],
    dmarc: 'v=DMARC1; p=quarantine; pct=100; rua=mailto:dmarc@firma.lt',
    exit: 1,
  },
  m12: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/policy-missing'],
    dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@firma.lt',
    exit: 0,
  },
  m14: {
    ...sameSpf,
    errors: ['dmarc/policy-invalid'],
    warnings: [],
    dmarc: 'v=DMARC1; p=quarantine; rua=mailto:dmarc@firma.lt',
    exit: 1,
  },
  m15: { ...sameSpf, errors: ['dmarc/version'], dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@firma.lt', exit: 1 },
  m16: {
    ...sameSpf,
    errors: ['dmarc/misplaced'],
    says: [/_dmarc\.firma\.lt\.firma\.lt/],
    dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@firma.lt',
    exit: 1,
  },
  m17: { ...sameSpf, errors: ['dmarc/misplaced'], dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@firma.lt', exit: 1 },
  m18: { ...sameSpf, errors: ['dmarc/misplaced'], dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@firma.lt', exit: 1 },
  m20: { ...sameSpf, says: [/CNAME record that points to _dmarc\.paslauga\.lt/], exit: 0 },
  m21: {
    ...sameSpf,
    errors: ['dmarc/multiple-records'],
    // The milder policy, and the mailboxes of both.
    dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@firma.lt,mailto:x@firma.lt',
    exit: 1,
  },
  m22: { ...sameSpf, errors: [], warnings: ['dmarc/report-not-authorised'], exit: 0 },
  m23: { ...sameSpf, errors: [], warnings: [], exit: 0 },
  m24: { ...sameSpf, errors: [], says: [/no DMARC record: .*v=spf1 mx -all/], exit: 0 },
  m26: {
    ...sameSpf,
    errors: [],
    warnings: ['dmarc/report-uri-invalid'],
    dmarc: 'v=DMARC1; p=none; rua=mailto:dmarc@firma.lt',
    exit: 0,
  },
  m27: { ...sameSpf, errors: [], warnings: [], exit: 0 },
  m28: { ...sameSpf, errors: [], warnings: [], exit: 0 },
  m29: { ...sameSpf, errors: [], warnings: [], exit: 0 },
  s29: { record: own, errors: 1, warnings: [], exit: 1 },
  s30: { record: own, errors: 1, warnings: [], exit: 1 },
  // Told as a near miss since (cases/tools, kind 10): the record and the number of findings are the same.
  s33: { record: own, errors: ['spf/near-miss'], warnings: [], exit: 1 },
  a28: { record: google, errors: 1, says: [/include:_spf\.google\.com/], exit: 1 },
  a29: {
    record: google,
    says: [/include:_spf\.google\.com/],
    silent: [/domain google\.com is not registered/],
    exit: 1,
  },
  a30: {
    record: 'v=spf1 mx include:spf.protection.outlook.com a:directo.gate.ee -all',
    errors: [refused],
    warnings: [],
    exit: 1,
  },
  a31: { record: own, silent: [/domain outlook\.com is not registered/], exit: 1 },
  a33: { record: 'v=spf1 mx include:google.com a:directo.gate.ee -all', errors: [refused], warnings: [], exit: 1 },
  a35: { record: 'v=spf1 mx ip4:192.0.2.5 a:directo.gate.ee -all', exit: 1 },
  a40: { record: 'v=spf1 mx ip4:192.0.2.7 ip4:192.0.2.8 a:directo.gate.ee -all', exit: 1 },
  a42: { ready: false, errors: ['spf/bad-address', 'spf/dangling-domain'], says: [/ip4:1924\.0\.2\.7/], exit: 1 },
  e10: { record: 'v=spf1 mx a:directo.ee a:directo.gate.ee -all', errors: [refused], warnings: [], exit: 1 },
  e11: { record: own, errors: ['spf/include-no-record'], warnings: [], exit: 1 },
  e12: {
    record: 'v=spf1 mx a:login.directo.ee a:directo.gate.ee -all',
    errors: [],
    warnings: ['directo/partly-authorised'],
    exit: 0,
  },
  e14: { record: own, errors: [], silent: [/your own/], says: [/Directo's/], exit: 0 },
  e15: { record: 'v=spf1 mx a:directo.gate.ee. -all', errors: [], warnings: [], exit: 0 },
  e22: { record: /^v=spf1 mx (?:a )?a:directo\.gate\.ee -all$/, exit: 1 },
  // The record lost its redirect, which spoke for everybody else: `~all` in its place.
  e24: { record: /^v=spf1 mx a:directo\.gate\.ee(?: ~all)?$/, errors: ['directo/as-include'], exit: 1 },
  e27: { record: 'v=spf1 mx a:Directo.Gate.EE -all', errors: [], warnings: [], exit: 0 },
  e28: { record: own, exit: 1 },
  e29: { record: own, exit: 1 },
  // This is the change at which the finding about host bits asks to write the network by its first address.
  e30: {
    record: 'v=spf1 mx ip4:90.190.150.208/30 a:directo.gate.ee -all',
    errors: [],
    warnings: ['directo/partly-authorised'],
    exit: 0,
  },
  e31: { record: 'v=spf1 mx ip4:90.190.150.0/24 -all', errors: [], warnings: [], exit: 0 },
  e32: {
    record: 'v=spf1 mx ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213 -all',
    errors: [],
    warnings: [],
    exit: 0,
  },
  e33: {
    record: 'v=spf1 mx ip4:90.190.150.212 a:directo.gate.ee ip4:90.190.150.210 ip4:90.190.150.211 -all',
    errors: [],
    warnings: [],
    exit: 0,
  },
  e36: { record: 'v=spf1 mx +a:directo.gate.ee/32 -all', errors: [], warnings: [], exit: 0 },
  // Records beside the right name are meant since (issue 11): their senders are in the record, and no To do adds them again.
  p04: {
    record: /^v=spf1 mx include:_spf\.google\.com a:directo\.gate\.ee ~all$/,
    errors: ['spf/missing'],
    warnings: ['spf/misplaced'],
    silent: [/add them to the record/],
    exit: 1,
  },
  p08: { says: [/proxy/], silent: [/\(1 addresses\)/], exit: 1 },
  p20: {
    record: 'v=spf1 a:directo.gate.ee -all',
    errors: ['spf/denies-all', 'mx/null-but-sends'],
    exit: 1,
  },
  p21: { record: 'v=spf1 a:directo.gate.ee -all', errors: ['spf/missing'], warnings: [], exit: 1 },
  p23: { record: 'v=spf1 mx a:directo.gate.ee ?all', errors: [refused], warnings: ['spf/all-neutral'], exit: 1 },
  p24: {
    record: 'v=spf1 mx include:_spf.google.com a:directo.gate.ee',
    errors: [refused],
    warnings: ['spf/all-missing'],
    exit: 1,
  },
  p25: {
    record: 'v=spf1 a mx ptr a:directo.gate.ee -all',
    errors: [refused],
    warnings: ['spf/discouraged-macro'],
    exit: 1,
  },
  p26: {
    record: 'v=spf1 ptr:firma.lt a:directo.gate.ee ~all',
    errors: [refused],
    warnings: ['spf/discouraged-macro'],
    exit: 1,
  },
  p28: { says: [/CNAME/], silent: [/publish TXT at mail\.firma\.lt/], exit: 1 },
  // A dead `mx` goes in the same change (cases/README, kind 5).
  p30: {
    record: 'v=spf1 a a:directo.gate.ee -all',
    errors: [refused, 'mx/target-unresolvable'],
    warnings: [],
    exit: 1,
  },
  p32: {
    record:
      /^(?=.* mx )(?=.* include:_spf\.google\.com )(?=.* include:sendgrid\.net )v=spf1 .*a:directo\.gate\.ee ~all$/,
    errors: ['spf/multiple-records'],
    warnings: [],
    exit: 1,
  },
  p34: { record: own, errors: ['spf/multiple-records'], warnings: [], exit: 1 },
  l04: {
    record:
      /^v=spf1 ip4:192\.0\.2\.80 ip4:192\.0\.2\.25 (?:include:s[1-9]\.paslauga[1-9]\.lt ){8}(?:ip4:90\.190\.150\.21[0-3] ){4}include:s9\.paslauga9\.lt -all$/,
    errors: ['spf/too-many-lookups'],
    exit: 1,
  },
  l08: {
    record: /^v=spf1 ip4:198\.51\.101\.0\/25 ip4:198\.51\.102\.0\/25 (?!.*paslauga[12]\.lt)/,
    errors: ['spf/too-many-lookups'],
    exit: 1,
  },
  l12: {
    // cases/README, kind 6: without zoho.eu, a wrapper, own `mx` as address, Google as it is: ten.
    record:
      'v=spf1 ip4:192.0.2.25 ip4:149.72.90.22 include:spf.protection.outlook.com include:sendgrid.net include:_spf.atlassian.net include:spf.zoho.eu include:mail.zendesk.com ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213 include:_spf.google.com -all',
    errors: ['spf/too-many-lookups'],
    exit: 1,
  },
  l14: {
    record: /^v=spf1 include:_spf\.firma\.lt (?:ip4:90\.190\.150\.21[0-3] ){4}-all$/,
    errors: [refused, 'directo/lookup-budget'],
    exit: 1,
  },
  l15: {
    record: /^v=spf1 (?:ip4:90\.190\.150\.21[0-3] ){4}redirect=_spf\.firma\.lt$/,
    errors: [refused, 'directo/lookup-budget'],
    exit: 1,
  },
  l17: {
    record:
      'v=spf1 include:_spf.google.com include:spf.protection.outlook.com include:sendgrid.net a:directo.gate.ee -all',
    warnings: ['spf/include-repeated'],
    says: [
      /_netblocks\.google\.com.*_netblocks2\.google\.com.*_netblocks3\.google\.com.*already included by include:_spf\.google\.com/,
    ],
    // The proposed record names Directo by its host: no finding may say that there is no room for that.
    silent: [/by its addresses/],
    exit: 1,
  },
  l18: {
    record: 'v=spf1 mx ip4:198.51.100.100/30 ip4:198.51.100.104/29 ip4:198.51.100.112/28 a:directo.gate.ee -all',
    silent: [/old site verifications/],
    exit: 1,
  },
  l19: {
    record: /^v=spf1 ip4:192\.0\.2\.25 ip4:192\.0\.2\.0\/24 mx a:directo\.gate\.ee -all$/,
    errors: [refused],
    warnings: [],
    exit: 1,
  },
  l20: {
    record: `v=spf1 ${Array.from({ length: 11 }, (_, at) => `ip4:192.0.2.${10 + at}`).join(' ')} a:directo.gate.ee -all`,
    errors: ['spf/mx-too-many'],
    exit: 1,
  },
  r04: {
    record: 'v=spf1 mx a:directo.gate.ee ip4:90.190.150.82 -all',
    says: [/mass mail fails DMARC/],
    silent: [/Directo's mail fails DMARC/],
    exit: 1,
  },
  q10: {
    record: 'v=spf1 mx ?include:_spf.google.com a:directo.gate.ee ~all',
    errors: [refused],
    warnings: ['spf/weak-qualifier'],
    exit: 1,
  },
  // A dead `mx` goes in the same change (cases/README, kind 5).
  q11: {
    record: 'v=spf1 a include:spf.postal.firma.lt a:directo.gate.ee ~all',
    errors: [refused, 'mx/target-unresolvable'],
    warnings: [],
    exit: 1,
  },
  q16: { record: 'v=spf1 a:directo.gate.ee -all', exit: 1 },
  // A wildcard answers for every address: that is an error since, but the pattern stays the owner's choice.
  q19: { record: 'v=spf1 mx exists:%{i}._spf.tiekejas.lt -all', errors: ['spf/everyone'], warnings: [], exit: 1 },
  q21: { record: own, errors: [refused], warnings: [], exit: 1 },
  // The words want `include:xn--inios-tib.lt`, which has no record in the case's zone: a dead include goes.
  q22: { record: own, says: [/include:žinios\.lt/], silent: [/Å/], exit: 1 },
  q24: { ready: false, errors: ['spf/everyone'], exit: 1 },
  q25: {
    record: 'v=spf1 -include:_spf.google.com mx a:directo.gate.ee ~all',
    errors: [refused],
    warnings: ['spf/weak-qualifier'],
    exit: 1,
  },
  q26: { ready: false, says: [/ip4:x\.x\.x\.x is a placeholder: a template was not filled in/], exit: 1 },
  q27: { ready: false, errors: 1, says: [/template was not filled in/], exit: 1 },
  q37: { record: 'v=spf1 ip4:192.0.2.7 ip4:192.0.2.8 mx a:directo.gate.ee -all', exit: 1 },
  t04: { record: 'v=spf1 a:directo.gate.ee', errors: [refused], warnings: ['spf/all-missing'], exit: 1 },
  t06: {
    record: google,
    errors: [refused],
    // "Two findings at most" of one cause.
    warnings: ['spf/include-repeated'],
    exit: 1,
  },
};
