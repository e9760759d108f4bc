import type { MiswritingCause } from '../../dkim/miswriting.js';
import { code, name, type Text, t } from '../../text/text.js';

export function miswritingText(
  at: string,
  cause: MiswritingCause,
  after: string | undefined,
): { what: Text; todo: Text } {
  switch (cause) {
    case 'html':
      return {
        what: t`Vardo ${name(at)} rakto įraše liko HTML ženklų iš tinklalapio, pavyzdžiui, ${code('&quot;')}.`,
        todo: t`Savo domeno DNS zonoje pašalinkite juos iš įrašo reikšmės.`,
      };
    case 'escapes':
      return {
        what: t`Vardo ${name(at)} rakto įraše yra pasvirųjų brūkšnių. Jų reikia kai kuriuose zonos failuose, bet ne pačiame įraše.`,
        todo: t`Savo domeno DNS zonoje pašalinkite iš įrašo reikšmės visus pasviruosius brūkšnius.`,
      };
    case 'typographic-quotes':
      return {
        what: t`Vardo ${name(at)} rakto įraše yra tipografinių kabučių (${code('“')}, ${code('”')}).`,
        todo: t`Savo domeno DNS zonoje pašalinkite kabutes iš įrašo reikšmės.`,
      };
    case 'quotes':
      return {
        what: t`Vardo ${name(at)} rakto įrašo reikšmėje yra kabučių.`,
        todo: t`Savo domeno DNS zonoje pašalinkite kabutes iš įrašo reikšmės.`,
      };
    case 'quotes-in-key':
      return {
        what: t`Vardo ${name(at)} rakto viduje yra kabučių: jo dalys įklijuotos kartu su kabutėmis.`,
        todo: t`Savo domeno DNS zonoje pašalinkite iš rakto kabutes ir tarpus, kad raktas būtų vientisas.`,
      };
    case 'invisible':
      return {
        what: t`Vardo ${name(at)} rakto įraše yra nematomų ženklų arba ypatingų tarpų, kokių pasitaiko tinklalapiuose ir dokumentuose.`,
        todo: t`Savo domeno DNS zonoje ištrinkite įrašo reikšmės tarpus ir įveskite juos iš naujo.`,
      };
    case 'pem':
      return {
        what: t`Vardo ${name(at)} rakte liko rakto failo pradžios ir pabaigos eilutės.`,
        todo: t`Savo domeno DNS zonoje pašalinkite iš įrašo reikšmės ${code('-----BEGIN PUBLIC KEY-----')} ir ${code('-----END PUBLIC KEY-----')}.`,
      };
    case 'name-before':
      return {
        what: t`Vardo ${name(at)} TXT įrašo reikšmė prasideda paties įrašo vardu.`,
        todo: t`Savo domeno DNS zonoje pašalinkite iš įrašo reikšmės viską, kas yra prieš ${code('v=DKIM1')}, ${code('k=')} arba ${code('p=')}.`,
      };
    case 'equals-sign':
      return {
        what: t`Vardo ${name(at)} rakto įraše vietoj ${code('=')} parašytas kitas ženklas.`,
        todo: t`Savo domeno DNS zonoje kiekvieną dalį rašykite su vienu lygybės ženklu: ${code('k=rsa; p=…')}.`,
      };
    case 'separator':
      return {
        what:
          after === undefined
            ? t`Vardo ${name(at)} rakto įraše tarp dalių trūksta kabliataškio.`
            : t`Vardo ${name(at)} rakto įraše po ${code(after)} trūksta kabliataškio.`,
        todo: t`Savo domeno DNS zonoje dalis atskirkite kabliataškiais: ${code('v=DKIM1; k=rsa; p=…')}.`,
      };
    case 'bare-key':
      return {
        what: t`Vardo ${name(at)} TXT įraše yra tik pats raktas: prieš jį trūksta ${code('p=')}.`,
        todo: t`Savo domeno DNS zonoje prieš pat raktą įrašykite ${code('v=DKIM1; k=rsa; p=')}.`,
      };
    case 'template':
      return {
        what: t`Vardo ${name(at)} rakto įrašas nukopijuotas iš instrukcijos: vietoj rakto jame liko pavyzdys.`,
        todo: t`Savo domeno DNS zonoje vietoj pavyzdžio įrašykite siuntėjo raktą.`,
      };
    case 'encoded':
      return {
        what: t`Vardo ${name(at)} rakto įrašas nukopijuotas iš laiško arba adreso naršyklėje, ir jame liko jų kodų, pavyzdžiui, ${code('=3D')} arba ${code('%2B')}.`,
        todo: t`Savo domeno DNS zonoje pakeiskite įrašo reikšmę siuntėjo nurodytu raktu.`,
      };
    case 'order':
      return {
        what: t`Vardo ${name(at)} rakto įrašo dalys sukeistos vietomis: pabaiga yra prieš pradžią.`,
        todo: t`Savo domeno DNS zonoje įrašo reikšmę pradėkite nuo ${code('v=DKIM1')}, o tai, kas buvo prieš tai, perkelkite į galą.`,
      };
    case 'alias':
      return {
        what: t`Vardo ${name(at)} TXT įraše yra vardas, į kurį turėtų rodyti CNAME įrašas.`,
        todo: t`Savo domeno DNS zonoje ištrinkite TXT įrašą ir paskelbkite CNAME įrašą su šiuo vardu kaip reikšme.`,
      };
    case 'spread':
      return {
        what: t`Vardo ${name(at)} raktas padalytas keliems TXT įrašams: likusi jo dalis yra antrame TXT įraše.`,
        todo: t`Savo domeno DNS zonoje ištrinkite šiuos įrašus ir paskelbkite vieną TXT įrašą su visu tekstu. Jei į lauką telpa tik 255 ženklai, padalykite tekstą į kelias to paties įrašo dalis.`,
      };
  }
}
