/** What the words of a refusal are about. */
export type Concept =
  | 'message'
  | 'mailbox'
  | 'recipient'
  | 'sender'
  | 'server'
  | 'address'
  | 'domain'
  | 'client'
  | 'check'
  | 'relay'
  | 'refused'
  | 'undelivered'
  | 'full'
  | 'missing'
  | 'disabled'
  | 'too-big'
  | 'spam'
  | 'listed';

/**
 * How people say it in words of their own: English, Lithuanian, Estonian, Latvian, Polish, German and Russian. Each is
 * part of a regular expression in lower case, in which `*` stands for any ending of a word.
 */
export const vocabulary: Readonly<Record<Concept, readonly string[]>> = {
  message: [
    'messages?|e-?mails?|mails?',
    'laišk*|el\\. ?laišk*|pranešim*',
    'kir(?:i|ja|jad|jade|jale|jast)|e-?kir*|meil(?:i|id|ile)?|sõnum*',
    'vēstul*|ziņojum*|e-?past(?:s|u|a)(?! adres)',
    'wiadomoś*|mail(?:a|em|e|i)',
    'nachricht(?:en)?',
    'письм*|сообщени*',
  ],
  mailbox: [
    '(?:e-?mail ?|mail ?)?(?:mail|in)box(?:es)?|mail box|e-?mail accounts?',
    '(?:el\\. ?|elektroninio )?(?:pašto )?dėžut*|pašto paskyr*',
    '(?:e-?posti ?|meili ?)?postkast*|e-?posti ?kont*',
    '(?:e-?pasta )?pastkast*|e-?pasta kont*',
    'skrzyn*(?: pocztow*| odbiorcz*)?|konto (?:e-?mail|pocztow*)',
    'post(?:fach|fächer)*|mailpostfach|e-?mail-?(?:konto|konten)',
    '(?:почтов* )?ящик*|почтов* аккаунт*',
  ],
  recipient: [
    "recipients?(?:'s)?|addressees?",
    'gavėj*|adresat*',
    'saaja*|adressaa*',
    'saņēmēj*|adresāt*',
    'odbiorc*|adresat*',
    'empfänger*',
    'получател*|адресат*',
  ],
  sender: ["senders?(?:'s)?", 'siuntėj*|siunčian*', 'saatja*', 'sūtītāj*', 'nadawc*', 'absender*', 'отправител*'],
  server: [
    'servers?|smtp|mx|gmail|outlook|hotmail|yahoo|google|microsoft|exchange|icloud',
    'serveri*|tarnyb*',
    'server*',
    'serwer*',
    'mailserver*',
    'сервер*',
  ],
  address: [
    '(?:e-?mail |mail )?address(?:es)?',
    '(?:el\\. ?|elektroninio )?(?:pašto )?adres(?:as|o|ui|ą|u|ai|ų)',
    '(?:e-?posti ?|meili ?)?aadress*',
    '(?:e-?pasta )?adres(?:e|i|es|ē)',
    'adres(?:u|em|y)?(?: e-?mail| mailow*)?',
    '(?:e-?mail-?|mail-?)?adressen?',
    '(?:почтов* |электронн* )?адрес*(?: электронной почты| почты)?',
  ],
  domain: [
    'domains?',
    'domen*',
    'domeen*',
    'domēn*',
    'domen*',
    'domäne*|domain*',
    'домен*',
    '[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.[a-z]{2,24}',
  ],
  client: ['ips?', 'ip[ -]?(?:address(?:es)?|adres*|aadress*|adress*|адрес*)', '\\d{1,3}(?:\\.\\d{1,3}){3}'],
  check: ['spf|dkim|dmarc'],
  relay: ['relay(?:ing|ed)?'],
  refused: [
    "reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|al)|blocked|denied|declined|(?:not|[a-z]{2,5}n't|never) (?:be )?accept(?:s|ed|ing)?|bounced",
    'atmet*|atmes*|nepriim*|nepriėm*|užblok*|blokuo*|neįleid*',
    '(?:lükka|lüka)*(?: [^.]{1,40})? tagasi|tagasi lük*|keeldu*|ei võ(?:ta|tnud|etud)(?: kirja)? vastu|ei aktsepteeri*|blokeeri*',
    'noraid*|atteic*|nepieņ*|bloķē*|atgrūž*',
    'odrzuc*|odmówi*|odmow*|nie (?:przyj*|akceptuj*)|zablokowa*',
    'abgelehnt*|abgewiesen*|zurückgewiesen|verweiger*|blockiert|lehn(?:t|te) [^.]{0,60} ab|nicht (?:angenommen|akzeptiert)|nimmt [^.]{0,40}nicht an',
    'отклон*|отверг*|не прин(?:ял*|ят*|има*)|отказ*|заблокир*',
  ],
  undelivered: [
    "undeliver(?:ed|able)|(?:not|[a-z]{2,5}n't|never) (?:be |been )?deliver(?:ed)?|(?:unable|failed) to deliver|deliver(?:y|ing)(?: to [^.]{1,80})? (?:has )?failed|returned|(?:came|come|comes) back|(?:not|[a-z]{2,5}n't) reach",
    'nepristat*|(?:nepavyko|negalima|nebuvo)(?: buvo)? (?:pristat|įteik)*|neįteik*|grįžo|grįžta|grąžin*|nepasiek*',
    'ei (?:õnnestu*|saa|saanud|jõu*|toimeta*|ole)[^.]{0,12} (?:kohale|kätte)(?: toimeta*| jõu*)?|kohale toimetama(?:ta|tus)|kättetoimetama*|tuli tagasi',
    'netika piegād*|nevar(?:ēja|am|ējām)? piegād*|nepiegād*|neizdevās piegād*|atgriez*|nav piegād*',
    'nie (?:można|udało się|została|zostało|zostanie)(?: było)? (?:dostarcz|doręcz)*|niedostarcz*|nie dostarcz*|nie doszł*|wrócił*|zwrócon*',
    'nicht (?:zugestellt|zustell*|zugegangen)|unzustellbar*|zurückgekommen|kam zurück|kommt zurück',
    'не (?:удалось |может быть |был[аои]? )?достав*|недостав*|вернул*|возвращ*|не дошл*',
  ],
  full: [
    'full|over ?quota|quota (?:is )?exceeded|exceeded (?:its |the )?(?:quota|storage)|out of (?:space|storage)',
    'piln(?:a|as|os)|perpild*|persipild*|viršyt* kvot*|nėra vietos',
    'täis|täitunud|kvoot* (?:on )?ületatud',
    'pārpild*|kvota pārsniegta',
    'pełn[ay]*|przepełnion*|zapełnion*|przekrocz* (?:limit|pojemnoś)*',
    'voll|überfüllt|kein (?:platz|speicher) mehr',
    'переполн*|заполн*|полон|полный',
  ],
  missing: [
    "(?:not|[a-z]{2,5}n't) (?:be )?(?:found|exist|known|recogni[sz]ed)|no such|no (?:mailbox|recipient|address)|unknown|invalid|non-?exist*|wrong|(?:cannot|can't|could not|couldn't) find",
    'neegzistuo*|nerast*|nežinom*|neteising*|nėra tok*|tok*[^.]{0,30} nėra|neranda*|nebėra|nepavyko rasti|nerandam*',
    'ei (?:õnnestunud leida|leitud|leia|leidnud|eksisteeri*|ole olemas|tunta)|pole olemas|puudub|tundmatu|vale',
    'neeksist*|nevar(?:ēja)? atrast|nav (?:atrast|atrod)*|nepastāv*|nezinām*|nepareiz*|neatrada|nav tād*',
    'nie (?:można znaleźć|udało się znaleźć|istniej*|znaleziono|znalazł*|ma takie*)|nieznan*|nieprawidłow*|błędny adres',
    'existier(?:t|en) nicht|nicht (?:gefunden|vorhanden|existier*|bekannt)|unbekannt*|ungültig*|gibt es nicht|falsche?',
    'не (?:удалось найти|существу|найден|сущест)*|неизвест*|неверн*|нет так*|так[^.]{1,30} нет|несуществ*',
  ],
  disabled: [
    'disabled|blocked|suspended|inactive|deactivated|closed|locked|frozen|unavailable|deleted|not (?:active|available)|no longer (?:active|available|in use|used)',
    'užblok*|išjung*|sustabd*|uždary*|neaktyv*|nebenaudo*|ištrint*|nepasiekiam*|nebegalio*',
    'blokeeri*|sulet*|peatat*|pole (?:enam )?(?:kasutusel|aktiiv)*|mitteaktiiv*|kustutat*',
    'bloķē*|slēg*|deaktiv*|neaktīv*|nav (?:pieejam|aktīv)*|dzēst*',
    'zablokowa*|nieaktywn*|zamknię*|wyłączon*|zawieszon*|usunię*|niedostępn*',
    'gesperrt|deaktiviert|inaktiv|gelöscht|geschlossen|nicht (?:mehr )?(?:aktiv|verfügbar|erreichbar)|stillgelegt',
    'заблокир*|отключ*|неактив*|закрыт*|удал[её]н*|недоступ*',
  ],
  'too-big': [
    'too (?:large|big)|(?:exceeds?|exceeded|over)[^.]{0,30} (?:size|limit)|size[^.]{0,20} (?:exceed|limit)*',
    'per (?:did|dideli)*|viršija[^.]{0,30}(?:dyd|rib|limit)*',
    'liiga (?:suur|mahuk)*|ületa* [^.]{0,30}(?:piirang|limii)*',
    'pār(?:āk|lieku) liel*|par lielu',
    'zbyt duż*|za duż*|przekracza[^.]{0,30} (?:limit|rozmiar)*',
    'zu gro(?:ß|ss)|überschreitet[^.]{0,40}(?:größe|limit)*',
    'слишком больш*|превыша*[^.]{0,20} размер*',
  ],
  spam: [
    'spam|junk',
    'spam*|brukal*|šlamšt*',
    'spämm*|rämpspost*',
    'mēstul*|surogātpast*|spam*',
    'spam*',
    'spam*',
    'спам*',
  ],
  listed: [
    '(?:black|block|deny)[ -]?list(?:s|ed|ing)?|(?:is |are |been )?listed (?:at|by|on|in)|spamhaus|spamcop|barracuda|sorbs|dnsbl|rbl',
    'juod(?:ajame|asis|ąjį|uosiuose|aj*) sąraš*',
    'mustas? nimekir*|mustas?nimekir*',
    'melnaj(?:ā|ais|os)* sarakst*',
    'czarn(?:ej|a|ą) liś*|czarn* list*',
    'schwarzen? liste*|sperrliste*',
    '(?:черн|чёрн)* спис(?:ок|ке|ка)',
  ],
};

/** What other worlds say the same words of: payments, telephones, maps, accounts of shops, documents, machines. */
export const elsewhere: readonly string[] = [
  'pay(?:ment|ments|pal)?|card|bank*|invoice*|loan|credit|transfer|visa|iban|bill',
  'phone|(?:this|phone) number|voice|call|calls|caller|sms|tap|whatsapp|viber|messenger|chat|forum|comment*|moderator|post(?:ed|s)? on|facebook|instagram',
  'map|street|house|gate|door|flat|building|flag|key|keys|house|parcel|letterbox|post office',
  'login|log in|sign in|password|user ?name|session|captcha|website|web ?site|page|browser|app|wi-?fi|router|firewall|vpn|antivirus|disk|drive|printer|camera|icloud storage|storage|memory|file|folder|document|certificate',
  'application|request|candidate|contract|tender|meeting|leave|order|claim|ticket',
  'mokėjim*|bank*|sąskait*|kortel*|kredit*|paskol*|skambu*|telefon*|žemėlap*|gatv*|prašym*|dokument*|sutart*|slaptažod*|prisijung*|svetain*|nam(?:o|as|ų)|registr*|failas|diskas|atmint*',
  'mak(?:se|sed|set)|pank*|arve*|kõne*|telefon*|kaardi*|taotlus*|dokumen*|leping*|parool*|sisse ?logi*|veebileh*|faili|failid|mälu*',
  'maksājum*|bank*|rēķin*|zvan*|telefon*|kartē*|pieteikum*|dokument*|līgum*|parol*|pieslēg*|failu|failā|atmiņ*',
  'płatno*|bank*|faktur*|karta|karty|telefon*|map*|wnios*|dokument*|umow*|hasł*|logowan*|plik*|pamię*',
  'zahlung*|überweisung*|bank*|rechnung*|karte*|anruf*|telefon*|antrag*|dokument*|vertrag*|passwort*|anmeld*|datei*|speicher|briefkasten',
  'плат[её]ж*|оплат*|банк*|сч[её]т*|карт*|звон*|телефон*|заявк*|документ*|договор*|парол*|вход*|файл*|памят*',
];
