/*
 * What tells other texts from refusals: persons, parcels, quantities, web pages, headers. All lower case, in the languages
 * common in the region.
 */

/** Words that show what else was not delivered. */
const parcels =
  /(?<!\p{L})(?:parcels?|packages?|courier|goods|orders?(?! to)|warehouse|shipment|siunt(?:a|os|ą|ų|ai|inys|inio|inį)(?!\p{L})|prek(?:ė|ės|es|ių)|kurjer|užsakym|paczk|zamówieni|kauba|kaup|pakk|preces|pakas|paku|sūtījum|ware(?!\p{L})|paket|bestellung|посылк|заказ|товар|tracking|at home|namuose)/u;

export function isAboutParcels(text: string): boolean {
  return parcels.test(text);
}

/** Who speaks is a person, or advises, or tells of a condition. */
const personal =
  /\?|(?:^|[\s("'])(?:we(?! (?:were|are|have been) (?:unable|not able)| could(?: not|n't)| tried)|our(?! (?:block|black|list|local))|ours|my|i (?:am|have|do|did|sent|got|get|think|need)|should|would|shall|could you|do we|set up|publish|enable|learn|from next|starting (?:in|from)|as of|will (?:start|begin)|(?:started|began|starts|begins) (?:to )?(?:reject|block|refus|requir)\p{L}*|pradėjo|pradės|pradeda|nebepriims|nuo \d{4}|alates \d{4}|hakkab|sāks|zacznie|od \d{4}|ab \d{4}|начн[её]т|с \d{4}|mūsų|mums|mes|jei|jeigu|reikia|reikalaus|meie|meil|mēs|mūsu|nasz|nasze|jeśli|wir|unser|unsere|wenn|мы|наш|наше|если|if|what to do|ką daryti|mida teha|ko darīt|co robić|was tun|что делать|now require|now requires|will require|requirements?|means|version|release)(?=[\s.,;:!'")]|$)/u;

/** What stands before a reply that is only spoken of. */
const hypothetical =
  /(?:such as|for example|e\.g\.|will be|would|we read|read that|\bif\b|pvz|pavyzdžiui|näiteks|piemēram|na przykład|zum beispiel|z\. ?b\.|например)[^.!?]{0,80}$/u;

export function isHypothetical(before: string): boolean {
  return hypothetical.test(before.slice(-160));
}

/** A chapter of a document, an article of a contract. */
const chapter =
  /^[\d.]+\s?(?:skyri|punkt|straipsn|dalis|poskyri|chapter|section|clause|article|part |peatükk|jaotis|nodaļ|sadaļ|rozdział|paragraf|kapitel|abschnitt|раздел|пункт|глава)/u;

export function isChapter(statusAndBehind: string): boolean {
  return chapter.test(statusAndBehind);
}

/** A text that teaches, and a list of codes. */
const teaching =
  /(?<!\p{L})(?:guides?|manual|tutorial|how to|explained|overview|documentation|meaning of|vadovas|instrukcija|juhend|pamācība|poradnik|anleitung|руководство)(?!\p{L})/u;

export function isTeaching(before: string, line: string): boolean {
  const codes = new Set(Array.from(line.matchAll(/[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})/g), ([, status]) => status));
  return codes.size > 2 || teaching.test(before);
}

/** A list that an address is not on, mail that is not refused any more. */
export function isWell(sentence: string): boolean {
  return /delisted|not listed\s*[.!]?$|(?:not|n't) (?:blocked|rejected|refused|listed|bounced)[^.]{0,20} any ?more|no longer (?:blocked|rejected|refused|listed|bounc)|nebe(?:atmet|blok|grįžt)/.test(
    sentence,
  );
}

/** `What does 550 5.7.26 mean?` holds nothing else of a reply. */
export function asksAboutCode(before: string, behind: string): boolean {
  return asking.test(`${before.trimStart()} `) && /\?\s*$/.test(behind) && behind.trim().split(/\s+/).length <= 2;
}

/** How a sentence goes on behind a code that it only mentions; a server begins with what it has to say. */
const goesOn =
  /^[45]\d\d[ -][\d.]+,?\s+(?:ir|bei|arba|and|or|but|und|oder|ja|või|un|vai|i|lub|и|или|from|iš|nuo|when|kai|because|nes|to mail|error|errors)(?=[\s,.;])/u;

/** `We got 550 5.7.26 from Gmail`: in the middle of a sentence that goes on. */
export function isSpokenOf(before: string, codeAndBehind: string): boolean {
  return /\p{L}\s*$/u.test(before) && goesOn.test(codeAndBehind);
}

/** What people write to each other around a mailbox. */
const asksToWrite =
  /please|write to|contact|call |e-?mail us|prašom|rašyk|susisiek|kreipk|palun|kirjuta|helista|lūdzu|rakst|proszę|napisz|bitte|schreib|пожалуйста|напиш|пишите/u;

export function asksSomebody(sentence: string): boolean {
  return asksToWrite.test(sentence);
}

/** How questions begin, and conditions that begin with a word that means something else elsewhere. */
const asking =
  /^(?:please|prašau|prašome|palun|lūdzu|proszę|bitte|пожалуйста|how|what|why|can you|do we|does|kaip|kodėl|ar|kas|ką|kada|kuidas|kui|miks|kā|vai|kāpēc|jak|czy|dlaczego|wie|warum|как|что|почему) /u;

export function isPersonal(sentence: string): boolean {
  return asking.test(sentence.trimStart()) || personal.test(sentence.replace(/https?:\/\/\S+/g, ''));
}

/** What a number is of, if not of a reply. */
const units =
  /^(?:vnt|pcs|pc|units?|eur|euro?s?|usd|kg|g|mg|ml|l|m|m2|m3|cm|mm|km|kv|ha|mb|gb|kb|tk|gab|szt|stück|stk|шт|руб|kwh|val|h|min|people|persons|users|recipients|mailboxes|accounts|means|mean|stands|reiškia|tähendab|nozīmē|oznacza|bedeutet|значит|означает|new|messages|laiškų|laiškai|pranešimų|gavėjų|klientų|kirja|saajat|ziņojumu|wiadomości|nachrichten|писем|сообщений|rows|lines|items?|pieces|times|days|dienų|d|lapas|lapų|lap|eilutė|eilučių|eilutės|rida|rea|ridu|rindu|rindas|wierszy|zeilen|строк|žmonių|darbuotojų|euro|eurų|€|\$|%|x|×|nm)(?=[\s.,;:!)]|$)/u;

export function isQuantity(behindCode: string): boolean {
  return units.test(behindCode.trimStart());
}

/** Pages of the web use the same numbers. */
export function isOfWeb(line: string): boolean {
  return /\bs?ftps?\b|\bhttps?[ /]\d|\bhttps? (?:status|error|code|\d)|nginx|apache\/|gateway|internal server error|not found on|\bpage not|[45]\d\d page\b/.test(
    line,
  );
}

/** `3 failed` in a report. */
export function isCount(lower: string): boolean {
  return /\d (?:\p{L}{2,12} )?(?:failed|passed|messages|bounced|blocked|rejected|recipients)/u.test(lower);
}

/** What may happen, or happens in general. */
const notYet =
  /(?:^|\s)(?:(?:will|can|may|might|would|could) be|that (?:fails?|is|are|has|have|do|does|pass|passes)|which|gali|bus|būtų|galėtų|kurie|kurių|võib|mis|mida|var tikt|tiks|varētu|kas|kuras|może|będzie|zostanie|które|kann|könnte|die spf|может|могут|будет|будут|которые)(?=\s)/u;

export function isInGeneral(sentence: string): boolean {
  return notYet.test(sentence);
}

/** A header that a passing mail has too, and tools that print the same. */
export function isHeaderField(lower: string): boolean {
  return (
    /^(?:authentication-results|received-spf|arc-|x-|[a-z-]{0,20}check:)/.test(lower) ||
    /not listed (?:in|on|by) (?!the spf)|listed 0|(?:aggregate|dmarc|weekly|daily|monthly) (?:aggregate )?report|ataskait/.test(
      lower,
    )
  );
}
