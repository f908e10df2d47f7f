/**
 * What a screen reader says, from top to bottom: the accessibility tree of the pages on which most depends. Names, roles,
 * states and their order are compared; words come from the catalogue.
 */
import { t } from './words';
import { expect, test } from './fixtures';
import { Host } from './host';
import { Person } from './person';

const any = '/.+/';
const name = (text: string) => JSON.stringify(text);

test('start, ballot, review, done, result and audit as they are read aloud', async ({ browser }) => {
  const host = await Host.demo();
  const { assembly, open, members } = host.sample;
  const guest = await Person.at(browser, host, 'Guest');
  const main = guest.page.locator('main');

  await guest.page.goto('/');
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading ${name(t.start.title)} [level=1]
      - list:
        - listitem: ${any}
        - listitem: ${any}
        - listitem: ${any}
      - heading [level=2]
      - link ${name(t.start.found)}
      - heading ${name(t.start.join)} [level=2]
      - textbox ${name(t.start.joinLabel)}
      - button ${name(t.start.joinGo)}
  `);
  await expect(guest.page.locator('body')).toMatchAriaSnapshot(`
    - link ${name(t.common.skip)}
    - banner:
      - link ${name(t.common.product)}
      - navigation:
        - link ${name(t.common.trust)}
        - link ${name(t.common.keys)}
    - main
    - contentinfo:
      - radiogroup ${name(t.footer.language)}:
        - radio "English" [checked]
        - radio "Español"
        - radio "Français"
        - radio "Deutsch"
  `);

  // A member who has not voted yet.
  const { name: called, words } = members.find((member) => member.name.startsWith('Ines'))!;
  const voter = await Person.at(browser, host, called);
  await voter.restore(words.split(' '));
  await voter.go(`/a/${assembly}/v/${open}`);
  const booth = voter.page.locator('main');
  await expect(booth).toMatchAriaSnapshot(`
    - main:
      - link
      - status: ${t.vote.phases.open}
      - heading [level=1]
      - paragraph: /^Closes /
      - paragraph: /voted/
      - heading ${name(t.vote.ballot)} [level=2]
      - radiogroup "Shall we have the roof done this summer?":
        - radio ${name(t.kinds.motion.yes)}
        - radio ${name(t.kinds.motion.no)}
        - radio ${name(t.kinds.motion.abstain)}
      - 'radiogroup "If it is done: with what?"':
        - radio "Slate"
        - radio "Tiles"
        - radio "Sheet metal"
        - radio ${name(t.kinds.choose.blank)}
      - button ${name(t.vote.review)}
  `);

  await voter.page.getByRole('radio', { name: t.kinds.motion.no, exact: true }).check();
  await voter.page.getByRole('radio', { name: 'Tiles', exact: true }).check();
  await voter.button(t.vote.review).click();
  await expect(booth).toMatchAriaSnapshot(`
    - main:
      - heading ${name(t.vote.reviewTitle)} [level=2]
      - term: Shall we have the roof done this summer?
      - definition:
        - list:
          - listitem: ${name(t.kinds.motion.no)}
      - term: "If it is done: with what?"
      - definition:
        - list:
          - listitem: Tiles
      - button ${name(t.vote.cast)}
  `);
  await voter.button(t.vote.cast).click();
  await expect(booth).toMatchAriaSnapshot(`
    - main:
      - region ${name(t.vote.castTitle)}:
        - status:
          - heading ${name(t.vote.castTitle)} [level=2]
          - paragraph: /^Nobody can read it/
        - term: ${t.vote.tracker}
        - definition:
          - code: /^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/
        - term
        - definition:
          - button ${name(t.vote.receiptSave)}
        - button ${name(t.vote.revote)}
  `);

  await guest.page.goto(`/a/${assembly}`);
  // The list begins with the latest decisions; the oldest stand behind a button.
  await guest.page.getByRole('button', { name: /older/ }).click();
  await guest.page.getByRole('link', { name: /walnut tree/ }).click();
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - status: ${t.vote.phases.decided}
      - heading "A walnut tree in the garden" [level=1]
      - region ${name(t.result.title)}:
        - article:
          - heading "Shall we plant a walnut tree?" [level=3]
          - paragraph: "Passed: 7 yes, 0 no."
          - figure:
            - table "Shall we plant a walnut tree?":
              - rowgroup
              - rowgroup:
                - row /Yes 7/:
                  - rowheader /Yes/
                  - cell "7"
                  - cell "87.5%"
                - row /No 0/
                - row /Abstain 1/
  `);

  await guest.page.goto(`/a/${assembly}/audit`);
  await guest.button(t.audit.start).click();
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading ${name(t.audit.title)} [level=1]
      - status:
        - heading ${name(t.audit.verdicts.verified)} [level=2]
      - button ${name(t.audit.again)}
      - region:
        - heading [level=2]
        - heading [level=3]
        - list:
          - listitem:
            - heading [level=4]
            - paragraph
            - paragraph: /this step would fail/
  `);
  expect([...guest.complaints, ...voter.complaints]).toEqual([]);
  await guest.context.close();
  await voter.context.close();
  await host.end();
});
