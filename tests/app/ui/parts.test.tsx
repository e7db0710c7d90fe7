/** The parts of pages, as the server draws them: tied together, in the right language, without script. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { i18nFor } from '#app/i18n/server.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, faultsOf, RefusalPanel } from '#app/ui/errors.tsx'
import { Choice, Choices, Field, Select, TextArea } from '#app/ui/field.tsx'
import { Hash } from '#app/ui/hash.tsx'
import { Phases } from '#app/ui/phases.tsx'
import { schemeFor } from '#app/ui/scheme.ts'
import { Table } from '#app/ui/table.tsx'
import { titleOf } from '#app/ui/title.ts'
import { Voice, VoiceText } from '#app/ui/voice.tsx'
import { saysWhatIsWrong } from '#app/ui/went-wrong.ts'

const drawn = (element: ReactElement, language = 'en') =>
  renderToStaticMarkup(<I18nextProvider i18n={i18nFor(language)}>{element}</I18nextProvider>)

describe('fields', () => {
  test('label, hint and error belong to the field', () => {
    const html = drawn(<Field id="title" name="title" label="Title" hint="One line." error="Too short." />)
    expect(html).toContain('<label class="ds-label" for="title">Title</label>')
    expect(html).toContain('<div data-field="description" id="title-hint">One line.</div>')
    expect(html).toMatch(/<input [^>]*aria-describedby="title-hint title-error"[^>]*>/)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="title-error">Too short.</p>')
  })

  test('without hint and error nothing is announced', () => {
    const html = drawn(<TextArea id="text" name="text" label="Text" defaultValue="kept" />)
    expect(html).not.toMatch(/aria-describedby|aria-invalid|ds-validation-message/)
    expect(html).toContain('>kept</textarea>')
  })

  test('what a schema reports as a key is said in the reader’s language', () => {
    const field = <Field id="a" name="a" label="A" error={['ui:not-done', 'ui:fault']} />
    expect(drawn(field)).toContain('>This was not done</p>')
    expect(drawn(field, 'sr-Latn')).toContain('>Radnja nije izvršena</p>')
  })

  test('an empty list of errors is no error', () => {
    expect(drawn(<Field id="a" name="a" label="A" error={[]} />)).not.toContain('aria-invalid')
  })

  test('options say their language', () => {
    const html = drawn(
      <Select id="s" name="s" label="S" options={[{ value: 'el', label: 'Ελληνικά', lang: 'el' }]} />,
    )
    expect(html).toContain('<option value="el" lang="el">Ελληνικά</option>')
  })

  test('a choice has a name of its own, and a group says what is wrong with it', () => {
    const html = drawn(
      <Choices legend="Verdict" id="verdict" error="Choose one.">
        <Choice type="radio" name="verdict" value="accepted" label="Accepted" checked />
        <Choice type="radio" name="verdict" value="declined" label="Declined" />
      </Choices>,
    )
    expect(html).toMatch(/<fieldset [^>]*id="verdict" tabindex="-1" aria-describedby="verdict-error">/)
    expect(html.match(/checked=""/g)).toHaveLength(1)
    expect(html).toContain('<label class="ds-label" for="verdict-declined" data-weight="regular">')
  })
})

describe('what is wrong', () => {
  test('the summary names every fault in the order of the form and leads to its field', () => {
    const fields = [
      { id: 'title', errors: ['Title is missing.'] },
      { id: 'text', errors: [] },
      { id: 'cost', errors: ['Cost is no amount.'] },
    ]
    const html = drawn(<ErrorSummary errors={faultsOf(fields)} />)
    expect(html).toContain('2 things to put right')
    expect([...html.matchAll(/<a href="(#[a-z]+)">/g)].map(([, href]) => href)).toEqual(['#title', '#cost'])
    expect(html).toMatch(/tabindex="-1"[^>]*autofocus=""/)
  })

  test('no faults, no summary', () => expect(drawn(<ErrorSummary errors={[]} />)).toBe(''))

  test('a refusal is a sentence with its numbers', () => {
    const html = drawn(
      <RefusalPanel refusal={{ code: 'too-many-options', values: { chosen: 7, most: 5 } }} />,
    )
    expect(html).toContain('Chosen: 7. A ballot may choose at most 5.')
    expect(drawn(<RefusalPanel refusal={null} />)).toBe('')
  })

  test.each([
    [{ reply: { status: 'error' }, refusal: null }, true],
    [{ reply: null, refusal: { code: 'closed', values: {} } }, true],
    [{ reply: { status: 'success' }, refusal: null }, false],
    [{ step: 'review', refusal: null }, false],
    [null, false],
    ['text', false],
  ])('%j begins the title with the word for error: %s', (answer, wrong) =>
    expect(saysWhatIsWrong(answer)).toBe(wrong),
  )
})

describe('voices', () => {
  const text = { body: 'Σκίαση και νερό\n\nΚάθε διακόσια μέτρα', language: 'el' }

  test('what people wrote says its language', () => {
    expect(drawn(<Voice text={{ body: 'Буџет', language: 'sr-Cyrl' }} as="h1" />)).toBe(
      '<h1 class="m-voice" lang="sr-Cyrl">Буџет</h1>',
    )
  })

  test('an empty line begins a paragraph', () => {
    expect(drawn(<VoiceText text={text} />)).toBe(
      '<div class="m-voice m-stack m-lines" lang="el"><p>Σκίαση και νερό</p><p>Κάθε διακόσια μέτρα</p></div>',
    )
  })

  test('markup in a text stays text', () => {
    expect(drawn(<Voice text={{ body: '<b>loud</b>', language: 'en' }} />)).toContain(
      '&lt;b&gt;loud&lt;/b&gt;',
    )
  })
})

test('a fingerprint stands in groups of eight and is copied without gaps', () => {
  const html = drawn(<Hash value="9e93cfc7401eed9d87b1" />)
  expect(html.match(/<span>[^<]*<\/span>/g)).toEqual([
    '<span>9e93cfc7</span>',
    '<span>401eed9d</span>',
    '<span>87b1</span>',
  ])
  expect(html.replace(/<[^>]+>/g, '')).toBe('9e93cfc7401eed9d87b1')
})

test('the step that is now is marked for who hears the page', () => {
  const html = drawn(
    <Phases
      label="Steps"
      steps={[
        { title: 'Information', lines: ['1–15 October'], is: 'done' },
        { title: 'Proposals', lines: [], is: 'now' },
        { title: 'Vote', lines: [], is: 'next' },
      ]}
    />,
  )
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(html).toContain('<li data-is="now" aria-current="step"><b>Proposals</b></li>')
})

test('a table names its rows, and its cells name their columns on phones', () => {
  const html = drawn(
    <Table caption="Winners" head={['Project', 'Price']} rows={[['Park', '5,000']]} numeric={[1]} cards />,
  )
  expect(html).toContain('<th scope="row">Park</th><td class="n" data-h="Price">5,000</td>')
  expect(html).toContain('<caption>Winners</caption>')
})

test('a button sends its form and is primary unless it says otherwise', () => {
  expect(drawn(<Button>Go</Button>)).toBe('<button type="submit" class="ds-button">Go</button>')
  expect(drawn(<Button variant="secondary">Go</Button>)).toContain('data-variant="secondary"')
})

test('a title names the page, then the place', () => {
  expect(titleOf([{ place: { name: 'Sofia' } }, { title: 'Proposals' }])).toBe('Proposals · Sofia')
  expect(titleOf([{ place: { name: 'Sofia' }, title: 'Sofia' }])).toBe('Sofia')
  expect(titleOf([undefined, null, { title: 7 }])).toBe('Meydan')
})

test('colours that are none are left to the device', () => {
  expect(['dark', 'light', 'auto', 'pink', null].map(schemeFor)).toEqual([
    'dark',
    'light',
    'auto',
    'auto',
    'auto',
  ])
})
