import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';

/** One step of an example, as the scaffolder would read it. */
interface ExampleStep {
  id: string;
  name: string;
  action: string;
  input: JsonObject;
}

/** The steps of an action's examples, with what each example is about. */
export function readExamples(
  action: TemplateAction<any, any>,
): Array<{ description: string; step: ExampleStep }> {
  return (action.examples ?? []).map(({ description, example }) => {
    const { steps } = parse(example) as { steps: ExampleStep[] };
    return { description, step: steps[0] };
  });
}
