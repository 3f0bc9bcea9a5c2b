import { PortalLinks } from '../PortalLinks';
import { TaskRefusal } from '../TaskRefusal';
import { fitting, withWayBack } from './withWayBack';

const links = new PortalLinks('https://portal.example.com/', '/model-releases');
const templateInfo = { entityRef: 'template:default/release-model' };

const refuse = (context: Parameters<typeof withWayBack>[0]) =>
  withWayBack(context, links, async () => {
    throw new TaskRefusal('No.');
  }).catch(error => error);

describe('a refusal in a template', () => {
  it('leads back to the form with everything filled in', async () => {
    const form = { checkpointId: 'epoch=2-step=1500' };
    const { message, stack } = await refuse({ input: { form }, templateInfo });
    const url = `https://portal.example.com/create/templates/default/release-model?${new URLSearchParams(
      { formData: JSON.stringify(form) },
    )}`;
    expect(message).toBe(
      `No.\n\n[Back to the form, filled in as it was](${url})`,
    );
    expect(stack).toBe(`No.\nBack to the form, filled in as it was: ${url}`);
  });

  it('is left alone where the template does not say what was filled in', async () => {
    expect((await refuse({ input: {}, templateInfo })).message).toBe('No.');
  });

  it('leaves out the longest texts where an address cannot hold them', async () => {
    const form = { modelCardText: 'x'.repeat(10_000), checkpointId: 'a' };
    expect(fitting(form)).toEqual({ checkpointId: 'a' });
    expect((await refuse({ input: { form }, templateInfo })).message).toContain(
      'but for the longest texts',
    );
  });

  it('keeps the order in which the form was filled in', () => {
    const form = {
      entityRef: 'resource:default/a',
      tuning: 'lora',
      check: null,
    };
    expect(Object.keys(fitting(form))).toEqual(Object.keys(form));
  });
});
