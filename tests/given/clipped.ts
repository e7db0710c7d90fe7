/** Words that a page cuts off: boxes that hide what does not fit, and drawings whose words leave them. */
import type { Page } from 'playwright-core'

/** One line a finding: the element, and the beginning of its words. */
export function clippedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')} “${element.textContent?.trim().slice(0, 60)}”`
    const rectOf = (element: Element) => element.getBoundingClientRect()
    /** For ears alone: a box of a pixel, or one that is not drawn. */
    const isUnseen = (element: Element) => rectOf(element).width < 2 || rectOf(element).height < 2

    const hides = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isHiding = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (isHiding(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isHiding(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    }
    const hasWords = (element: Element) => element.textContent?.trim() !== ''
    const boxes = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => !element.closest('svg') && hasWords(element) && !isUnseen(element) && hides(element),
    )
    const words = [...document.querySelectorAll('svg text')].filter((text) => {
      const [own, drawing] = [rectOf(text), text.closest('svg')?.getBoundingClientRect()]
      if (!drawing || own.width === 0 || !hasWords(text)) return false
      const isInside =
        own.left >= drawing.left - 1 &&
        own.right <= drawing.right + 1 &&
        own.top >= drawing.top - 1 &&
        own.bottom <= drawing.bottom + 1
      return !isInside
    })
    return [...boxes, ...words].map((element) => `cuts off ${named(element)}`)
  })
}
