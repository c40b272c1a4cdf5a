// Macedonian texts: taxonomy. Made by a machine; to be reviewed by a native speaker.
import type { taxonomy as english } from "../en/taxonomy";
import type { TranslationOf } from "../translation";

export const taxonomy = {
  "taxonomy.mark.proposed": "предлог",
  "taxonomy.sheet.title": "Шифрарници",
  "taxonomy.sheet.hint":
    "Паѓачките списоци и проверката ги користат овие шифрарници. За да ги менувате, отстранете ја заштитата на листот (нема лозинка). Редовите на еден шифрарник држете ги заедно; нов поим е „предлог“ освен ако документ не кажува поинаку.",
  "taxonomy.sheet.version": "Верзија на шифрарниците",
  "taxonomy.plan.export": "Запиши ја целата таксономија на листови",
  "taxonomy.plan.refresh": "Усогласи ги паѓачките списоци со шифрарниците",
  "taxonomy.plan.refreshed":
    "Го средува листот „{sheet}“ и повторно ги именува неговите шифрарници за паѓачките списоци.",
  "taxonomy.problem.noHeader":
    "Шифрарниците на листот „{sheet}“ не можат да се прочитаат: ги нема заглавијата „List“, „Code“ и „Label“. Вратете ги, или избришете го листот и вчитајте ги шифрарниците повторно.",
  "taxonomy.problem.noSheet": "Во оваа датотека нема лист со шифрарници.",
  "taxonomy.problem.row.list":
    "Ред {row} на листот „{sheet}“: „{value}“ не е назив на шифрарник. Употребете некој што веќе постои.",
  "taxonomy.problem.row.code":
    "Ред {row} на листот „{sheet}“: „{value}“ не е шифра. Користете букви, цифри, точки и цртички.",
  "taxonomy.problem.row.label": "Ред {row} на листот „{sheet}“: поимот {value} нема назив. Напишете го.",
  "taxonomy.problem.row.standing":
    "Ред {row} на листот „{sheet}“: статусот на {value} мора да биде „official“ или „proposed“.",
  "taxonomy.problem.row.date":
    "Ред {row} на листот „{sheet}“: важењето на {value} не е напишано како година-месец-ден. Напишете на пример 2025-02-01.",
  "taxonomy.problem.row.source":
    "Ред {row} на листот „{sheet}“: {value} се води како официјален, а не е наведен извор. Наведете го документот или означете го како предлог.",
  "taxonomy.problem.duplicate":
    "Шифрата {code} стои двапати во шифрарникот „{list}“ (редови {first} и {second}). Шифрите никогаш не го менуваат значењето: на вториот поим дајте му друга шифра.",
  "taxonomy.problem.parent":
    "Поимот {code} од шифрарникот „{list}“ има надреден поим {parent}, кој го нема во шифрарникот „{parents}“. Поправете го надредениот поим или додадете го.",
  "taxonomy.problem.circle":
    "Поимите {codes} од шифрарникот „{list}“ се надредени еден на друг во круг. Поправете еден од надредените поими.",
  "taxonomy.problem.successor":
    "Поимот {code} од шифрарникот „{list}“ е заменет со {successor}, кој го нема во шифрарникот. Поправете го или додадете го.",
  "taxonomy.problem.alias":
    "„{alias}“ е друг назив и на {first} и на {second} во шифрарникот „{list}“. Отстранете еден, или на двата додајте им забелешка во аглести загради.",
  "taxonomy.problem.empty": "Шифрарникот „{list}“ нема поими. Вратете ги неговите поими.",
  "taxonomy.problem.used": {
    one: "{code} е избришан од шифрарникот „{list}“, а го користи {count} ред ({where}). Вратете го и впишете му датум во „Valid to“.",
    other:
      "{code} е избришан од шифрарникот „{list}“, а го користат {count} реда ({where}). Вратете го и впишете му датум во „Valid to“.",
  },
  "taxonomy.problem.crosswalk": "Врската {id} води од {from} до {to}, а еден од нив го нема во шифрарниците.",
  "taxonomy.problem.package": "Пакетот податоци не може да се прочита: {reason}.",
  "taxonomy.reference.title": "Шифрарници од областа",
  "taxonomy.reference.changed": "тогаш точно, оттогаш сменето",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
