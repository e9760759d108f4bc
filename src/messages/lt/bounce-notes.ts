import { address, code, list, name, t } from '../../text/text.js';
import type { BounceMessages } from '../catalogue/bounce.js';

export const bounceNoteMessages: BounceMessages['notes'] = {
  'bounce/forwarded': ({ client, forwarding }) => ({
    what:
      forwarding === 'other-recipient'
        ? t`Laiškas buvo persiųstas: grįžo ne iš to adreso, kuriuo rašyta. Persiuntėjo serveriui${client === undefined ? t`` : t` (${address(client)})`} SPF netinka, kad ir koks teisingas būtų įrašas.`
        : t`Neįleistas adresas${client === undefined ? t`` : t` (${address(client)})`} priklauso gavėjo tarpiniam serveriui ar filtrui. Jam SPF netinka, kad ir koks teisingas būtų įrašas.`,
    todo: t`Šio adreso į savo SPF įrašą nedėkite: Jūsų vardu galėtų siųsti visi, kas naudojasi tuo serveriu. Persiuntus galioja DKIM; persiuntėjas gali pakeisti voko siuntėją (SRS) arba pasitikėti savo tarpiniu serveriu.`,
  }),
  'bounce/not-from-sender': ({ sender, client, from }) => ({
    what:
      from === 'reply'
        ? t`${address(client)} nėra „${name(sender)}“ adresas: šis laiškas siųstas ne iš „${name(sender)}“.`
        : t`${address(client)}, kurį rodo laiško kelias, nėra „${name(sender)}“ adresas: atrodo, kad šis laiškas siųstas ne iš „${name(sender)}“.`,
    todo: t`Išsiaiškinkite, kieno tai adresas: Jūsų pašto serverio, „Microsoft 365“ ar „Google“, laiškų persiuntėjo ar klastotojo. Siųsti jam leiskite tik tada, jei jis Jūsų.`,
  }),
  'bounce/contradiction': ({ causes }) => ({
    what: t`Atsakymo žodžiai mini ir kitas priežastis: ${list(causes.map(code))}.`,
    todo: t`Prieš ką nors darydami perskaitykite patį atsakymą.`,
  }),
  'bounce/domain-guess': ({ domain, from }) => ({
    what:
      from === 'envelope'
        ? t`Atsakyme domenas nenurodytas; ${name(domain)} yra voko siuntėjo domenas, paimtas iš grįžusio laiško.`
        : t`Atsakyme domenas nenurodytas; ${name(domain)} yra siuntėjo adreso (From) domenas, paimtas iš grįžusio laiško.`,
    todo: t`Įsitikinkite, kad laiškus siunčiate būtent iš šio domeno.`,
  }),
  'bounce/dns-of-today': ({ domain }) => ({
    what: t`Patikra rodo šiandieninius domeno ${name(domain)} DNS įrašus, o pranešimas gautas anksčiau.`,
    todo: t`Kas tada buvo negerai, gali būti jau sutvarkyta: jei patikra nieko neranda, laišką išsiųskite dar kartą.`,
  }),
  'bounce/authorised-today': ({ domain, client }) => ({
    what: t`Šiandien domeno ${name(domain)} SPF įrašas adresui ${address(client)} siųsti leidžia.`,
    todo: t`Laišką išsiųskite dar kartą. Jei jis grįžta su tais pačiais žodžiais, DNS pakeitimai to gavėjo dar nepasiekė arba nepavyksta DKIM ar DMARC patikra.`,
  }),
  'bounce/refused-today': ({ domain, client, result }) => ({
    what:
      result === 'none'
        ? t`Šiandien domenas ${name(domain)} neturi SPF įrašo, taigi niekas nesako, kad iš ${address(client)} galima siųsti.`
        : result === 'permerror'
          ? t`Šiandien domeno ${name(domain)} SPF įrašas klaidingas, taigi neleidžia siųsti niekam, taip pat ir iš ${address(client)}.`
          : t`Ir šiandien domeno ${name(domain)} SPF įrašas adresui ${address(client)} siųsti neleidžia: SPF patikros rezultatas šiandien būtų ${code(result)}.`,
    todo: t`Jei Jūsų laiškai išeina iš šio adreso, jam siųsti reikia leisti; patikra parodo, ką paskelbti.`,
  }),
  'bounce/other-domain': ({ domain }) => ({
    what: t`Domenas ${name(domain)} žinomas tik iš laiško, todėl jo DNS įrašai netikrinti.`,
    todo: t`Jei tai Jūsų domenas, patikrinkite jį toliau nurodyta komanda.`,
  }),
  'bounce/no-domain': () => ({
    what: t`Nei atsakyme, nei kitur laiške nenurodyta, kuris domenas patikros nepraėjo, todėl DNS netikrinta.`,
    todo: t`Patikrinkite savo domeną toliau nurodyta komanda: vietoj ${code('manodomenas.lt')} įrašykite jo vardą.`,
  }),
  'bounce/no-dns': ({ domain }) => ({
    what: t`Kaip prašėte (--no-dns), domeno ${name(domain)} DNS įrašai netikrinti.`,
    todo: t`Be ${code('--no-dns')} čia būtų pateiktas skelbtinas įrašas.`,
  }),
};
