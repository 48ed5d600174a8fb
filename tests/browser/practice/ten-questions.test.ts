/**
 * What engineers bring to a search box, answered in two steps: the query is typed, its first result opened, and the page
 * that it leads to answers, with a source.
 */
import assert from 'node:assert/strict';
import { forNow } from '../../left-for-all.ts';
import { readsOurs as reads, useBrowser } from '../reader.ts';

useBrowser();

const questions: readonly (readonly [query: string, answer: RegExp])[] = [
  ['what replaced the service console?', /ESXi/],
  ['what is a VSP?', /serves? .*(requests|client|device)/],
  ['why did page sharing go off?', /2014|side channel|key/],
  ['is KVM type 1 or 2?', /Type 1.*Type 2/],
  ['is Hyper-V Server still free?', /2019/],
  ['does Hyper-V run on top of Windows?', /root partition/],
  ['what dies when dom0 crashes', /reboot/],
  ['which hypervisor does AWS use now', /KVM/],
  ['can a passed-through device be migrated', /vMotion/],
  ['does Hyper-V share pages between VMs', /share no pages/],
  ['what is Credential Guard for', /password|credential/i],
  ['what does EPT stand for', /Extended Page Tables/],
];
for (const [query, answer] of forNow('questions that one asks a search', questions, questions.slice(0, 3))) {
  reads(`“${query}” is answered in two steps, with a source`, async ({ page, open }) => {
    await open('/');
    await page.keyboard.press('/');
    await page.locator('#palette input[type=search]').fill(query);
    await page.locator('#palette .results[aria-busy=false] [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
    const place = await page.evaluate(() => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target) return document.querySelector('main')?.innerText ?? '';
      let text = '';
      // From the heading that the result leads to, up to the next.
      for (
        let next = target.nextElementSibling;
        next && !/^H[1-6]$/.test(next.tagName);
        next = next.nextElementSibling
      )
        text += `${(next as HTMLElement).innerText}\n`;
      return text;
    });
    assert.match(place, answer);
    assert.ok((await page.locator('main .cite').count()) > 0);
    assert.ok((await page.locator('main .sources > li').count()) > 0);
  });
}
