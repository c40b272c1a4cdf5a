// Damaged and doctored files: every one ends with a check and a merge, or with a sentence; no row is lost on the way.
import { readFileSync } from "node:fs";
import path from "node:path";
import { beginRegister, checkReturned, mergeAll } from "../../src/app/consolidation";
import { examinedRegister } from "../../src/file/returnedFile";
import { translatorFor } from "../../src/i18n/catalogues";
import { zipSync } from "fflate";
import { MUTATIONS, seeded } from "./mutations";

const translate = translatorFor("en");
const sample = new Uint8Array(
  readFileSync(path.join(__dirname, "../../assets/samples/wbcsci-plan-2018.xlsx")),
);
/** Of each kind; IISG_MUTATIONS asks for more. */
const EACH = Number(process.env["IISG_MUTATIONS"] ?? 4);

type Ending = "checked" | "refused";

async function ending(bytes: Uint8Array): Promise<{ ending: Ending; sentence: string }> {
  const read = await examinedRegister(bytes);
  if (!read.ok) return { ending: "refused", sentence: read.problems.map(translate).join(" ") };
  const { register, examination } = read.value;
  const { findings, submission, rows } = checkReturned(
    { file: "f.xlsx", register, examination },
    "2024-06-30",
  );
  for (const { message } of findings) {
    const said = translate(message);
    if (said === "" || said === message.key) throw new Error(`a finding without words: ${message.key}`);
  }
  const { outcomes } = mergeAll(beginRegister([]).state, [submission]);
  const [outcome] = outcomes;
  const outside = submission.outside.length + (outcome?.rejected.length ?? 0);
  if ((outcome?.accepted ?? 0) + outside !== rows)
    throw new Error(`${rows} rows, ${String(outcome?.accepted)} accepted, ${outside} outside: a row is lost`);
  return { ending: "checked", sentence: `${rows} rows` };
}

test.each(Object.entries(MUTATIONS))(
  "%s: each file ends with a check and a merge that loses no row, or with a sentence",
  async (name, mutate) => {
    const endings: Record<Ending, number> = { checked: 0, refused: 0 };
    for (let seed = 1; seed <= EACH; seed++) {
      const bytes = mutate(sample, seeded(seed * 7919 + name.length));
      try {
        const { ending: how, sentence } = await ending(bytes);
        endings[how]++;
        expect(sentence).toMatch(/\S/);
        expect(sentence).not.toMatch(/undefined|\[object|TypeError|RangeError/);
      } catch (failure) {
        throw new Error(`${name}, seed ${seed}: ${String(failure)}`, { cause: failure });
      }
    }
    expect(endings.checked + endings.refused).toBe(EACH);
  },
);

test("an archive of 40 kB that claims a gigabyte is refused before it is unpacked", async () => {
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(40_000_000) }, { level: 9 });
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
  let directory = 0;
  for (let at = 0; at < bomb.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) directory = at;
  view.setUint32(directory + 24, 1_073_741_824, true);
  expect(bomb.length).toBeLessThan(60_000);
  const before = process.memoryUsage().arrayBuffers;
  const { ending: how, sentence } = await ending(bomb);
  expect(how).toBe("refused");
  expect(sentence).toMatch(/too large|too big|more than|claims|unpack/i);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
});
