/** The figures of a publication that are worth citing, each with the place where it stands. */
import type { InLanguages } from '#app/vote/manifest.ts'
import { pointerTo } from './json-pointer.ts'
import type { Publication } from './publication.ts'

type FigureName =
  | 'ballots'
  | 'electorate'
  | 'winners'
  | 'spent'
  | 'left'
  | 'budget'
  | 'most-supported'
  | 'supporters'

export interface CitableFigure {
  readonly name: FigureName
  /** JSON Pointer into the publication; it leads to `value`. */
  readonly pointer: string
  readonly value: number
  /** `money`: minor units of the publication's currency. */
  readonly unit: 'count' | 'money'
  /** The key of the sentence that says what is counted; it takes `{option}` where the figure is about one. */
  readonly label: `publication:figure-${FigureName}`
  /** The option that the figure is about, with its titles. */
  readonly option: { readonly id: string; readonly titles: InLanguages } | null
}

/** Figures of the whole vote first, then the supporters of every option, most supported first. */
export function citableFigures(publication: Publication): CitableFigure[] {
  return [...figuresOfTheVote(publication), ...figuresOfOptions(publication)]
}

function figuresOfTheVote(publication: Publication): CitableFigure[] {
  const { turnout, electorate, outcome, budget, options } = publication
  const { mostSupported } = outcome
  const figures = [
    figure('ballots', 'count', turnout.ballots, pointerTo('turnout', 'ballots')),
    figure('electorate', 'count', electorate.atLeast, pointerTo('electorate', 'atLeast')),
    figure('winners', 'count', outcome.winners, pointerTo('outcome', 'winners')),
    figure('spent', 'money', outcome.spent, pointerTo('outcome', 'spent')),
    figure('left', 'money', outcome.left, pointerTo('outcome', 'left')),
    figure('budget', 'money', budget, pointerTo('budget')),
  ]
  if (!mostSupported) return figures
  const option = options.find(({ id }) => id === mostSupported.option) ?? null
  const pointer = pointerTo('outcome', 'mostSupported', 'supporters')
  return [...figures, figure('most-supported', 'count', mostSupported.supporters, pointer, option)]
}

function figuresOfOptions({ tally, options }: Publication): CitableFigure[] {
  const byId = new Map(options.map((option) => [option.id, option]))
  return tally.options
    .map(({ id, supporters }, position) => {
      const pointer = pointerTo('tally', 'options', position, 'supporters')
      return figure('supporters', 'count', supporters, pointer, byId.get(id) ?? null)
    })
    .sort((one, other) => other.value - one.value)
}

function figure(
  name: FigureName,
  unit: CitableFigure['unit'],
  value: number,
  pointer: string,
  option: Publication['options'][number] | null = null,
): CitableFigure {
  const label = `publication:figure-${name}` as const
  return { name, unit, value, pointer, label, option: option && { id: option.id, titles: option.titles } }
}
