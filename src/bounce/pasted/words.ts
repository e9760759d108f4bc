/*
 * What distinguishes a refusal in a text without a header from other text, as data: all lower case, in the languages
 * common in the region.
 */

/** What only mail servers write: nobody says it of anything else. */
const machinePhrases: readonly string[] = [
  'delivery temporarily suspended',
  'retry timeout exceeded',
  'retry time not reached',
  'unrouteable address',
  'unrouteable mail domain',
  'host or domain name not found',
  'name service error',
  'name or service not known',
  'loops back to myself',
  'refused to talk to me',
  'server response was',
  'remote server returned',
  'remote host said',
  'smtp error:',
  'while receiving the initial server greeting',
  'lost connection with',
  'did not accept our requests to connect',
  'unable to read banner',
  "dns type 'mx' lookup",
  'resolver.adr',
  'resolver.rst',
  'virtual mailbox table',
  'local recipient table',
  'establish an smtp connection',
  'any host named',
  'mailbox here by that name',
  'err: 334',
  'err: connect',
  'err: timeout',
  'err: timed out',
  'could not connect to smtp',
  'point to non-existent hosts',
  "'send mail as' account",
  'the group you tried to contact',
  'email account that you tried to reach',
  'user you are trying to contact',
  'authentication unsuccessful',
  'smtp auth is disabled',
  'smtpclientauthentication',
  'storedrv.',
  'recipientnotfound',
  'sendasdenied',
  'message too old',
  'requested mail action',
  'requested action not taken',
  ' gsmtp',
];

/** The same with the name and address of a server in it. */
const machineForms: readonly RegExp[] = [
  /connect to [^\s[]{1,255}\[[0-9a-f.:]{3,45}\]/,
  /(?:^|\s)(?:err|error|klaida|viga|kļūda|ошибка):? 334\b/,
  /(?:^|:\s)err: ?(?:tls|ssl|smtp|connect|timeout|timed|auth|login|relay|mailbox|host|dns|socket)/,
  /wasn't found at [a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/,
  /\[[^\s\]]{1,255}\.? [0-9a-f.:]{3,45}: (?:timed out|unable to|failed|connection|generic)/,
];

export function isOfMachine(lower: string): boolean {
  return machinePhrases.some((words) => lower.includes(words)) || machineForms.some((form) => form.test(lower));
}

/** What mail servers and Gmail's headlines say of an unknown recipient, word for word; others ask for a "user name". */
const idioms =
  /^(?:user unknown|unknown user|no such (?:user|person|address)(?: here| at this address)?|address not found|vartotojas nerastas|adresas nerastas|aadressi ei leitud|adrese nav atrasta|adresse nicht gefunden|nie znaleziono adresu|адрес не найден)$/;

export function isIdiom(lower: string): boolean {
  return idioms.test(lower);
}

/** How a message is called. */
const message = [
  'message',
  'e-mail',
  'email',
  ' mail',
  'laišk',
  'pranešim',
  'kirja',
  'kiri',
  'sõnum',
  'ziņojum',
  'vēstul',
  'wiadomoś',
  'nachricht',
  'e-mail',
  'письм',
  'сообщени',
  'pristaty',
  'recipient',
  'zpráv',
  'správ',
  'viesti',
  'meddelande',
  'delivery to',
  'undeliverable to',
];

/** How notices say that a message was not delivered, where the general words of notices may be about anything. */
export const speaksOfMessage = (sentence: string): boolean => message.some((word) => ` ${sentence}`.includes(word));

/** Words in front of a number after which a server speaks. */
const announcing =
  /\bsaid|respon[sd]|server|\bserveri|smtp|remote|\bhost\b|diagnos|returned|\breply|replied|atsak|vastas|atbild|odpowied|antwort|ответ|rcpt to|\bdata\b/u;

export function announcesServer(beforeCode: string): boolean {
  return announcing.test(beforeCode.slice(-80));
}

/** What a code is called, and by whom it is given. */
export function isNameOfCode(text: string): boolean {
  return /^(?:(?:error|code|status|bounce|reply|smtp|err|klaida|klaidos|kodas|viga|kood|kļūda|kods|błąd|kod|fehler|ошибка|код|gmail|outlook|microsoft|hotmail|yahoo|icloud|exchange|365)[\s:.,-]*)+$/u.test(
    text,
  );
}

/** How a reply begins that says no more than that it is one. */
const refusing =
  /^[\s"'(:;,-]*(?:(?:e-?mail|mail|message|laiškas|pranešimas|kiri|kirja|nachricht|wiadomość|письмо|сообщение)\s+)?(?:was\s+|has been\s+|buvo\s+)?(?:reject|refus|denied|permission denied|access denied|not allowed|block|bounce|atmest|atmet|neprii|lükat|lükkat|tagasi|noraid|odrzuc|abgelehnt|abgewiesen|zurückgewiesen|отклон|отверг|refusé|rechaz)/u;

/** The texts of RFC 5321 §4.2.2, and others that begin like nothing else. */
const standard =
  /^[\s:-]*(?:requested |service not available|transaction failed|bad sequence|syntax error|command |administrative prohibition|mailbox |user |too (?:many|much) |sorry|closing |the (?:host|server|sender|recipient|domain|message) |sender |recipient )/;

export function isStandard(behindCode: string): boolean {
  return standard.test(behindCode);
}

/** Words of mail systems. */
const ofMail =
  /mail|message|recipient|sender|mailbox|\buser\b|address|relay|server|host|client|domain|account|sending|connection|errors? from|prohibit|linefeed|\bdns\b|\bip\b|smtp|spam|delivery|queue|connect|tls|local problem|lookup|attachment|requested action|transaction failed|bad sequence|command|closing transmission|storage allocation|try (?:again )?later|laišk|gavėj|siuntėj|pašt|dėžut|vartotoj|serveri|kiri|kirja|saatja|saaja|postkast|kasutaja|vēstul|saņēmēj|sūtītāj|lietotāj|pastkast|wiadomo|odbiorc|nadawc|skrzynk|użytkownik|nachricht|absender|empfänger|postfach|benutzer|письм|сообщени|адресат|отправител|получател|ящик|пользовател/u;

export function soundsLikeServer(behindCode: string): boolean {
  return refusing.test(behindCode) || ofMail.test(behindCode);
}

/** Whether a reply's text begins with its refusal. */
export function refuses(behindCode: string): boolean {
  return refusing.test(behindCode);
}

/** "Was not delivered" with other words in between. */
const undeliveredAround: readonly RegExp[] = [
  /(?:wasn't|was not|couldn't be|could not be|cannot be) delivered/,
  /(?:has been|was) (?:blocked|rejected|refused|bounced)|nebuvo išsiųst|neišsiųst/u,
  /(?:cannot|could not) be reached|error occurred while (?:trying to )?deliver|delivery problems/,
  /delivery to .{0,100}(?:has been|is) delayed|\bbounced\b/,
  /nepodařilo doručit|nepodarilo doručiť|n'a pas pu être|kunde inte levereras|ei voitu toimittaa/u,
  /(?:nepavyko|nebuvo|negalima|nepristat|pristatyti nepavyko|neįteik|užblokuot)/u,
  /ei (?:saanud|toimetatud|õnnestunud) .{0,80}kohale|ei toimetatud kohale|kohale toimetada/u,
  /(?:netika|nevarēja|neizdevās) .{0,80}piegād/u,
  /nie (?:została|zostało|można|udało się) .{0,80}dostarcz/u,
  /nicht .{0,80}(?:zugestellt|zustellen)/u,
  /не (?:доставлен|удалось доставить|было доставлено)/u,
  // Exchange: it did not reach some or all of the recipients.
  /(?:did not|didn't) reach|nepasiekė|ei jõudnud|nesasniedza|nie dotarł|nicht erreicht|не дошло/u,
];

export function saysUndeliveredHere(sentence: string): boolean {
  return undeliveredAround.some((form) => form.test(sentence));
}

/** The mail that was refused: `was rejected`, `Message rejected.` */
const told =
  /(?:was|been|is|were) (?:rejected|refused|blocked|denied|bounced)|(?:mail|message) (?:rejected|refused|blocked)|atmest|užblok|tagasi lükat|odrzucon|abgelehnt|отклонен/u;

export function isTold(sentence: string): boolean {
  return told.test(sentence);
}

/** Any word of refusal. */
const anyRefusal =
  /reject|refus|denied|not be delivered|classified as|identified as|not accepted|isn't accepted|not allowed|not permitted|not authori|blocked|listed|(?:black|block) ?list|\bfail(?:ed|s|ure|ing)?\b|does not pass|prohibit|doesn't pass|doesn't meet|does not meet|juodajame|nepriim|atmest/;

export function refusesSomewhere(text: string): boolean {
  return anyRefusal.test(text);
}
