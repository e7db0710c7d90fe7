/** Every page that a visitor of the demonstration can reach stands in every language, colour and width, with script and without. */
import { expect, test } from 'vitest'
import { faultsOf, theBrowser } from '#tests/given/browser.ts'
import { anInstallation } from '#tests/given/installation.ts'
import { addressesInLetters, kindInAnyCity, LOOKS, OTHER_LOOKS, walk } from './walk.ts'

const browser = theBrowser()

const everywhere = () => true

test('for a visitor who reads English, with script, in every city', async () => {
  const at = await anInstallation('demonstration')
  const screen = await browser.open(at.address, { language: 'en' })
  const { opened, faults } = await walk(screen, { from: ['/'], looks: LOOKS, isMeant: everywhere })
  expect(faults).toEqual([])
  expect(opened.length).toBeGreaterThan(45)
})

test('for a visitor who reads Serbian, without script, and for offices that follow the links in their letters', async () => {
  const at = await anInstallation('demonstration')
  const screen = await browser.open(at.address, { language: 'sr-Cyrl', script: false })
  const letters = await addressesInLetters(at)
  expect(letters.length).toBeGreaterThan(1)
  const from = ['/', '/mail', ...letters]
  const about = { from, looks: OTHER_LOOKS, isMeant: everywhere, kindOf: kindInAnyCity }
  const { opened, faults } = await walk(screen, about)
  expect(faults).toEqual([])
  expect(opened.length).toBeGreaterThan(20)
})

test('for a visitor who reads Serbian in Latin letters, where others write Greek', async () => {
  const { address } = await anInstallation('demonstration')
  const screen = await browser.open(address, { language: 'sr-Latn' })
  const isGreek = (path: string) => path.startsWith('/thessaloniki')
  const { opened, faults } = await walk(screen, {
    from: ['/thessaloniki'],
    looks: OTHER_LOOKS,
    isMeant: isGreek,
  })
  expect(faults).toEqual([])
  expect(opened.length).toBeGreaterThan(6)
})

test('a page on which everything is wrong is found out', async () => {
  const { address } = await anInstallation('empty')
  const screen = await browser.open(address)
  await screen.page.goto('/healthz')
  await screen.page.evaluate(() => {
    document.body.innerHTML = `<main>
      <img src="/favicon.svg"> <p>title-missing</p>
      <p class="wide">wide</p><p class="cut">words that do not fit in here</p>
      <svg width="50" height="20"><text x="30" y="15">words that leave</text></svg></main>`
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.wide { width: 3000px } .cut { width: 40px; white-space: nowrap; overflow: hidden }')
    document.adoptedStyleSheets = [sheet]
  })
  await screen.page.evaluate('console.error("complains")')
  const faults = (await faultsOf(screen)).join('\n')
  for (const fault of [
    'image-alt',
    'sideways',
    'the key title-missing',
    'cuts off p.cut',
    'cuts off text',
    'complains',
  ])
    expect(faults).toContain(fault)
})
