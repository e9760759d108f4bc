import { isFalseAnswer, isOnThisSide } from '../../dns/answer.js';
import { code, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { outsideZones } from './outside-zones.js';

const reasons = {
  timeout: t`DNS serveriai laiku neatsakė.`,
  servfail: t`DNS serveriai pranešė apie savo klaidą (SERVFAIL).`,
  refused: t`DNS serveriai atsisakė atsakyti (REFUSED).`,
  malformed: t`Atsakymas sugadintas.`,
  unreachable: t`DNS serverių iš čia pasiekti nepavyko.`,
  certificate: t`DNS serverio sertifikatas jo vardui negalioja.`,
  inconsistent: t`DNS serveriai į tą pačią užklausą atsakė dvejopai.`,
  'denies-names': t`DNS serveris tvirtina, kad nėra vardų, kurie tikrai yra, pavyzdžiui, šakninių DNS serverių.`,
  'invents-names': t`DNS serveris atsako apie vardus, kurių negali būti: taip daro prisijungimo puslapiai ir filtrai.`,
  'private-addresses': t`DNS serveris viešus vardus nukreipia į vidinių tinklų adresus: taip daro prisijungimo puslapiai ir filtrai.`,
  'outside-zones': t`Vardas yra už zonos failų ribų, todėl jo neklausta.`,
} as const;

const unknown = {
  dmarc: t`Ar domenas turi DMARC politiką, neaišku.`,
  dkim: t`Ar DKIM raktas paskelbtas, neaišku.`,
  mx: t`Kurie serveriai priima domeno laiškus, neaišku.`,
  sender: t`Ar šio siuntėjo laiškams leidžiama, neaišku.`,
  reference: t`Ar paskelbtas DKIM raktas yra „Directo“ raktas, neaišku.`,
} as const;

export const dns: CatalogueOf<'dns'> = {
  'dns/name-not-found': ({ domain }) => ({
    what: t`Domeno ${name(domain)} nėra: patikrinkite, ar vardas parašytas teisingai.`,
    why: t`Daugelis gavėjų atmeta laiškus iš domeno, kurio neranda.`,
    todo: t`Jei vardas parašytas teisingai, pažiūrėkite, ar nesibaigė domeno registracija.`,
  }),
  'dns/alias': ({ domain, target, hasSpf }) => ({
    what: hasSpf
      ? t`${name(domain)} yra CNAME įrašas, rodantis į ${name(target)}, o tenykštis SPF įrašas leidžia ne visus „Directo“ laiškus.`
      : t`${name(domain)} neturi SPF įrašo: tai CNAME įrašas, rodantis į ${name(target)}, o ten SPF įrašo nėra.`,
    why: t`Kur yra CNAME įrašas, TXT įrašo būti negali, todėl SPF įrašo vardui ${name(domain)} pridėti neįmanoma.`,
    todo: t`Paskelbkite įrašą vardu ${name(target)}, jei šis vardas Jūsų. Kitaip vietoj CNAME įrašo sukurkite tuos A ir AAAA įrašus, į kuriuos jis veda; tada SPF įrašą bus galima pridėti.`,
  }),
  'dns/no-answer': ({ name: asked, type, about, reason }) => ({
    what:
      reason !== undefined && isFalseAnswer(reason)
        ? t`DNS atsakymu apie ${name(asked)} (${code(type)}) netikima. ${reasons[reason]}`
        : t`DNS neatsakė į užklausą apie ${name(asked)} (${code(type)}). ${reason === undefined ? [] : reasons[reason]}`,
    why: unknown[about],
    todo: t`Patikrinkite vėliau arba nurodykite kitą DNS serverį: ${code('--server 9.9.9.9')}. Jei ir tada neatsakys, kreipkitės į domeno DNS prižiūrėtoją.`,
  }),
  'dns/outside-zones': ({ names, domain, all }) => ({
    what: all ? t`Domeno ${name(domain)} nėra nė viename zonos faile.` : outsideZones(names),
    why: t`Kas ten paskelbta, nežinoma. Programa nelaiko, kad įrašų nėra, o nuo jų priklausantį rezultatą palieka atvirą.`,
    todo: t`Kad apie šiuos vardus būtų klausiama DNS, pridėkite ${code('--zone-fallback')}. Jei norite tikrinti be tinklo, nurodykite ir zonos failus, kuriuose jie yra (${code('--zone FAILAS')}).`,
  }),
  'dns/temporary-failure': ({ domain, reason }) =>
    isFalseAnswer(reason)
      ? {
          what: t`DNS atsakymais apie ${name(domain)} netikima. ${reasons[reason]}`,
          why: t`Apie domeno įrašus nieko pasakyti negalima.`,
          todo: t`Jei šis tinklas turi prisijungimo puslapį, prisijunkite. Arba nurodykite kitą DNS serverį: ${code('--server 9.9.9.9')}.`,
        }
      : {
          what: t`Į užklausas apie ${name(domain)} DNS neatsakė. ${reasons[reason]}`,
          why: isOnThisSide(reason)
            ? t`Apie domeno įrašus nieko pasakyti negalima.`
            : t`Jei tas pats nutinka gavėjams, jie laišką atideda; apie domeno įrašus nieko pasakyti negalima.`,
          todo: t`Patikrinkite savo tinklą ir pabandykite vėliau arba nurodykite kitą DNS serverį: ${code('--server 9.9.9.9')}.`,
        },
};
