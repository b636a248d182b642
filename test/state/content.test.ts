import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import benefitsFile from '../../static/content/en/benefits.json' with { type: 'json' };
import routineFile from '../../static/content/en/routine.json' with { type: 'json' };
import safetyFile from '../../static/content/en/safety.json' with { type: 'json' };
import { freshDisk } from '../support/database';
import { openTab, startClocks, type Tab } from '../support/tab';

let tab: Tab;
beforeEach(() => {
  freshDisk();
  tab = openTab(startClocks());
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

describe('the words that come as data', () => {
  const files: Record<string, unknown> = { routine: routineFile, benefits: benefitsFile, safety: safetyFile };
  const load = async (served: Record<string, unknown>) => {
    tab.device.fetchContent = (file) =>
      file in served ? Promise.resolve(served[file]) : Promise.reject(new Error('offline'));
    await tab.app.act(({ loadContent }) => loadContent());
    return tab.state().content;
  };

  test('are taken from the files', async () => {
    const changed = structuredClone(routineFile);
    changed.steps.oil.title = 'Conditioner';
    expect(await load({ ...files, routine: changed })).toMatchObject({
      isBuiltIn: false,
      routine: { oil: { title: 'Conditioner' } },
      learn: { safety: { disclaimer: safetyFile.disclaimer } },
    });
  });

  test('of the routine are those of the build when its file is missing or broken', async () => {
    for (const served of [{}, { routine: { steps: {} } }])
      expect(await load(served)).toEqual({
        isBuiltIn: true,
        isLoading: false,
        routine: routineFile.steps,
        learn: undefined,
      });
    expect(tab.state().problem).toBeUndefined();
  });

  test('of Learn need both their files', async () => {
    expect((await load({ ...files, safety: 'nonsense' }))?.learn).toBeUndefined();
    expect((await load({ ...files, benefits: undefined }))?.learn).toBeUndefined();
  });
});
