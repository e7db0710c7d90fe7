/** A recommendation as programs read it: numbers and names, no ids of ours. */
import { networkPath } from '#app/http/addresses.ts'
import type { LocalText } from '#app/text/text.ts'
import type { ReadRecommendation } from './read-recommendation.ts'

/** Instants are ISO 8601 in UTC, amounts are minor units, texts carry their language. */
export function asPublicJson(recommendation: ReadRecommendation) {
  const { number, theme, stage, words, motion, decision } = recommendation
  return {
    number,
    theme,
    stage,
    title: text(words.title),
    summary: words.summary && text(words.summary),
    paragraphs: words.paragraphs.map(text),
    citations: recommendation.notes.map(({ note, paragraph, finding, figure }) => ({
      note,
      paragraph,
      finding: networkPath('findings', finding),
      publication: networkPath('publications', figure.city, figure.publication),
      pointer: figure.pointer,
      value: JSON.parse(figure.value) as unknown,
    })),
    motion,
    votes: recommendation.votes.map(({ city, choice }) => ({ city, choice })),
    decision,
    answers: recommendation.answers.map((answer) => ({
      addressee: text(answer.name),
      level: answer.level,
      deadlineOn: answer.deadlineOn,
      state: answer.state,
      acknowledgedAt: answer.acknowledgedAt,
      answeredAt: answer.answeredAt,
      verdict: answer.verdict,
      text: answer.text && text(answer.text),
    })),
  }
}

const text = ({ body, language, state }: LocalText) => ({ body, language, state })
