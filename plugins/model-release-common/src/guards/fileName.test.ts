import fc from 'fast-check';
import {
  denyFileName,
  requiredFileNamePart,
  suggestFileName,
} from './fileName';
import { fileToken } from './fileToken';

const rule = { fileName: '{checkpoint.id}' };
const checkpointId = 'sr-lora-7';

describe('the checkpoint id in a file name', () => {
  it.each([
    'sr-lora-7.zip',
    'eval-sr-lora-7.zip',
    'eval_sr-lora-7_final.zip',
    'eval (sr-lora-7).zip',
    'sr-lora-70 and sr-lora-7.zip',
    'Prüfung sr-lora-7.pdf',
  ])('is found in “%s”', name => {
    expect(denyFileName(name, rule, checkpointId)).toBeUndefined();
  });

  it.each([
    ['is missing', 'evaluation.zip'],
    ['has another case', 'eval-SR-lora-7.zip'],
    ['goes on with a digit', 'eval-sr-lora-70.zip'],
    ['goes on with a letter', 'eval-sr-lora-7b.zip'],
    ['starts within a word', 'evalsr-lora-7.zip'],
    ['is touched by a letter of another alphabet', 'оценкаsr-lora-7.zip'],
    ['is touched by a letter outside the basic plane', 'eval-sr-lora-7𝐀.zip'],
    ['carries an accent', 'eval-sr-lora-7\u0301.zip'],
    ['has other punctuation', 'eval-sr_lora_7.zip'],
  ])('does not count where it %s', (_why, name) => {
    const denial = denyFileName(name, rule, checkpointId);
    expect(denial?.code).toBe('file_name_rule');
    expect(denial?.message).toContain('“sr-lora-7”');
    expect(denial?.message).toContain(`“${name}” does not`);
  });

  it('is compared as text, whatever it means in a pattern', () => {
    expect(denyFileName('eval-v1x2.zip', rule, 'v1.2')?.code).toBe(
      'file_name_rule',
    );
    expect(denyFileName('eval-v1.2.zip', rule, 'v1.2')).toBeUndefined();
  });

  it.each([
    ['epoch=2-step=1500', 'eval-epoch=2-step=1500.json'],
    ['run-8f2c:v3', 'eval-run-8f2c-v3.json'],
    ['acme/triage-7b@3f2a9c1', 'acme-triage-7b@3f2a9c1.json'],
    ['run 7+$&', 'run 7+$&.json'],
    ['Prüfung-7', 'Pru\u0308fung-7.json'],
  ])('“%s” is found in “%s”', (id, name) => {
    expect(denyFileName(name, rule, id)).toBeUndefined();
  });

  it('that no file name can hold is told with what stands for it', () => {
    const id = 'acme/triage-7b@3f2a9c1';
    const denial = denyFileName('eval.json', rule, id);
    expect(denial?.message).toBe(
      'The file name has to contain “acme-triage-7b@3f2a9c1”; “eval.json” does not. In file names, “acme-triage-7b@3f2a9c1” stands for acme/triage-7b@3f2a9c1. Rename it, for example to “eval-acme-triage-7b@3f2a9c1.json”.',
    );
    expect(denyFileName('eval.json', { fileName: 'x' }, id)?.message).toBe(
      'The file name has to contain “x”; “eval.json” does not. Rename it, for example to “eval-x.json”.',
    );
  });

  it('is not asked for by a rule that does not mention it', () => {
    expect(denyFileName('notes.txt', {}, checkpointId)).toBeUndefined();
    expect(denyFileName('notes.txt', undefined, checkpointId)).toBeUndefined();
  });

  it('takes its place in what the rule asks for', () => {
    expect(
      requiredFileNamePart({ fileName: 'eval-{checkpoint.id}' }, checkpointId),
    ).toBe('eval-sr-lora-7');
    expect(requiredFileNamePart(undefined, checkpointId)).toBeUndefined();
    expect(requiredFileNamePart(rule, 'a$&b:1')).toBe('a$&b-1');
  });
});

describe('a suggested file name', () => {
  it.each([
    ['eval.zip', 'eval-sr-lora-7.zip'],
    ['eval.tar.gz', 'eval.tar-sr-lora-7.gz'],
    ['eval', 'eval-sr-lora-7'],
  ])('for “%s” is “%s”', (name, suggestion) => {
    expect(suggestFileName(name, checkpointId)).toBe(suggestion);
  });

  it('is the one that the refusal names', () => {
    const denial = denyFileName('eval.zip', rule, checkpointId);
    expect(denial?.message).toContain('“eval-sr-lora-7.zip”');
    expect(denial?.details).toEqual({
      fileName: 'eval.zip',
      required: 'sr-lora-7',
      suggestion: 'eval-sr-lora-7.zip',
    });
  });

  it('does not end with the dot of an id', () => {
    expect(suggestFileName('eval', 'v1.')).toBe('v1.-eval');
    expect(suggestFileName('eval.zip', 'v1.')).toBe('eval-v1..zip');
  });

  it('stays within the longest accepted name', () => {
    const suggestion = suggestFileName(`${'e'.repeat(195)}.json`, checkpointId);
    expect(suggestion).toHaveLength(200);
    expect(suggestion.endsWith('-sr-lora-7.json')).toBe(true);
  });

  it('satisfies the rule, whatever the name and the checkpoint', () => {
    const checkpointIds = fc.stringMatching(
      /^[A-Za-z0-9](?: ?[A-Za-z0-9._=:/@+$-]){0,99}$/,
    );
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter(name => denyFileName(name, undefined, '') === undefined);
    fc.assert(
      fc.property(names, checkpointIds, (name, id) => {
        expect(
          denyFileName(suggestFileName(name, fileToken(id)), rule, id),
        ).toBeUndefined();
      }),
    );
  });
});

describe('a file name', () => {
  it.each([
    ['is empty', ''],
    ['has 300 characters', `sr-lora-7${'x'.repeat(291)}`],
    ['climbs to another folder', '../sr-lora-7.zip'],
    ['names a folder', 'etc/sr-lora-7.zip'],
    ['names a folder of Windows', 'C:\\sr-lora-7.zip'],
    ['is the folder itself', '.'],
    ['is the folder above', '..'],
    ['is hidden', '.sr-lora-7.zip'],
    ['ends early', 'sr-lora-7.zip\u0000.png'],
    ['breaks the line', 'sr-lora-7\r\nX-Evil: 1.zip'],
    ['has a control character of the second block', 'sr-lora-7\u0085.zip'],
    ['breaks the line as Unicode does', 'sr-lora-7\u2028.zip'],
    ['turns the reading direction', 'sr-lora-7 \u202Egpj.exe'],
    ['isolates a reading direction', 'sr-lora-7\u2067gpj.exe'],
    ['has a right-to-left mark', 'sr-lora-7\u200F.zip'],
    ['has an Arabic letter mark', 'sr-lora-7\u061C.zip'],
    ['hides a space without width', 'sr-lora-7\u200B.zip'],
    ['hides a soft hyphen', 'sr-lora-7\u00AD.zip'],
    ['hides letters among tags', 'sr-lora-7\u{E0041}.zip'],
    ['has half a character', 'sr-lora-7\uD83D.zip'],
    ['has a quotation mark', 'sr-lora-7".zip'],
  ])('is refused where it %s', (_why, name) => {
    const denial = denyFileName(name, rule, checkpointId);
    expect(denial?.code).toBe('file_name_invalid');
    expect(denial?.message).toContain('1 to 200 characters');
    expect(denial?.details).toEqual({ fileName: name, maxLength: 200 });
  });

  it.each([
    ['eval-sr-lora-7_12:00:30.json', '“:”', 'eval-sr-lora-7_12-00-30.json'],
    ['sr-lora-7.json.', 'ends with a dot', 'sr-lora-7.json'],
    ['sr-lora-7.json. .', 'ends with a dot', 'sr-lora-7.json'],
    ['sr-lora-7.json ', 'white space', 'sr-lora-7.json'],
    ['12:00.json', '“:”', '12-00-sr-lora-7.json'],
    ['T12:00 sr-lora-7.json..', '“:”', 'T12-00 sr-lora-7.json'],
  ])('%j is refused with a name that would do', (name, what, suggestion) => {
    const denial = denyFileName(name, rule, checkpointId);
    expect(denial?.code).toBe('file_name_invalid');
    expect(denial?.message).toContain(what);
    expect(denial?.message).toContain(`“${suggestion}”`);
    expect(denial?.details).toEqual({
      fileName: name,
      maxLength: 200,
      suggestion,
    });
    expect(denyFileName(suggestion, rule, checkpointId)).toBeUndefined();
  });

  it.each([
    ['12:00.json', '12-00.json'],
    ['notes.', 'notes'],
  ])(
    '%j is refused with nothing added where no rule asks for more',
    (name, suggestion) => {
      const denial = denyFileName(name, undefined, checkpointId);
      expect(denial?.message).toContain(`“${suggestion}”`);
      expect(denial?.details).toMatchObject({ suggestion });
    },
  );

  it.each([
    ['a/sr-lora-7.zip', '“/”'],
    ['sr-lora-7?.zip', '“?”'],
    ['sr-lora-7"<.zip', '“"”'],
    ['sr-lora-7\u202Egpj.exe', 'U+202E'],
    ['sr-lora-7\u0000.zip', 'U+0000'],
    ['sr-lora-7\u{E0041}.zip', 'U+E0041'],
    ['.sr-lora-7.zip', 'starts with a dot'],
    ['x'.repeat(201), '201 characters'],
  ])('%j is refused with what it has: %s', (name, what) => {
    const denial = denyFileName(name, rule, checkpointId);
    expect(denial?.code).toBe('file_name_invalid');
    expect(denial?.message).toContain(what);
    expect(denial?.details).not.toHaveProperty('suggestion');
  });

  it.each([
    ['a sign that is drawn as a picture', 'eval-sr-lora-7 ✔\ufe0f.json'],
    ['a picture of two', '👩\u200d🔬-sr-lora-7.json'],
    ['a picture of two, with a skin', '👩🏽\u200d🔬-sr-lora-7.json'],
    ['a flag', '🏳\ufe0f\u200d🌈-sr-lora-7.json'],
    ['a key', 'sr-lora-7 1\ufe0f\u20e3.json'],
    ['Persian', 'می\u200cخواهم-sr-lora-7.json'],
    ['Hindi', 'क्\u200dष-sr-lora-7.json'],
  ])('may have the invisible characters of %s', (_what, name) => {
    expect(denyFileName(name, rule, checkpointId)).toBeUndefined();
  });

  it.each([
    ['at the start', '\u200dsr-lora-7.json'],
    ['at the end', 'sr-lora-7.json\u200d'],
    ['beside a hyphen', 'sr\u200d-lora-7 sr-lora-7.json'],
    ['beside a digit', 'a-1\u200c0 sr-lora-7.json'],
    ['twice', 'می\u200c\u200cخواهم-sr-lora-7.json'],
    ['in a word in Latin letters', 'eval\u200cuation-sr-lora-7.json'],
    ['in an ending', 'sr-lora-7.js\u200don'],
    ['in a word in Cyrillic letters', 'оце\u200dнка-sr-lora-7.json'],
    ['between a letter and a picture', 'a\u200d🔬-sr-lora-7.json'],
    ['after a letter', 'a\ufe0f-sr-lora-7.json'],
    ['after a digit', 'a1\ufe0f-sr-lora-7.json'],
  ])('has no joiner or selector %s', (_where, name) => {
    expect(denyFileName(name, rule, checkpointId)?.code).toBe(
      'file_name_invalid',
    );
  });

  it('does not hide the checkpoint id behind a joiner', () => {
    const name = 'a\u200dsr-lora-7.json';
    expect(denyFileName(name, rule, checkpointId)?.code).toBe(
      'file_name_invalid',
    );
  });

  it('may have 200 characters', () => {
    const name = `sr-lora-7-${'x'.repeat(190)}`;
    expect(denyFileName(name, rule, checkpointId)).toBeUndefined();
  });

  it('may be in any script', () => {
    expect(
      denyFileName('評価 sr-lora-7 😀.zip', rule, checkpointId),
    ).toBeUndefined();
  });

  it('is refused for what it is before what it has to contain', () => {
    expect(
      denyFileName('../eval.exe', { ...rule, accept: ['.zip'] }, checkpointId)
        ?.code,
    ).toBe('file_name_invalid');
    expect(
      denyFileName('eval.exe', { ...rule, accept: ['.zip'] }, checkpointId)
        ?.code,
    ).toBe('file_name_rule');
  });
});

describe('the ending of a file name', () => {
  const accept = ['.zip', '.tar.gz'];

  it.each(['a.zip', 'a.ZIP', 'a.tar.gz'])('of “%s” is accepted', name => {
    expect(denyFileName(name, { accept }, checkpointId)).toBeUndefined();
  });

  it.each(['a.gz', 'a.zip.exe', 'zip'])('of “%s” is refused', name => {
    expect(denyFileName(name, { accept }, checkpointId)).toEqual({
      code: 'file_type_not_accepted',
      message: `Accepted file types are .zip, .tar.gz; “${name}” is none of them.`,
      details: { fileName: name, accepted: accept },
    });
  });

  it.each([[undefined], [[]]])('is free where %j is accepted', anyName => {
    expect(
      denyFileName('a.bin', { accept: anyName }, checkpointId),
    ).toBeUndefined();
  });
});

describe('a character that nobody sees', () => {
  it.each([
    '\u3164',
    '\u115f',
    '\u2800',
    '\u034f',
    '\ufe0f',
    '\ufffe',
    '\u200b',
  ])('is none for a file name: %j', character => {
    const name = `eval-${character}-sr-lora-7.zip`;
    expect(denyFileName(name, rule, checkpointId)?.code).toBe(
      'file_name_invalid',
    );
  });

  it.each([' eval-sr-lora-7.zip', 'eval-sr-lora-7.zip '])(
    'is no white space at either end of %j',
    name => {
      expect(denyFileName(name, rule, checkpointId)?.code).toBe(
        'file_name_invalid',
      );
    },
  );
});
