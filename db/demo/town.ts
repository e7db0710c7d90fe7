/** What a living city of the demonstration is made of. Days are counted from the day of setup, negative ones before it. */

export interface DemoTown {
  readonly slug: string
  readonly language: string
  readonly timeZone: string
  readonly currency: string
  readonly population: readonly [people: number, day: string]
  readonly phone: string
  /** The line of the office that answers for the pages, in the city's own language. */
  readonly office: string
  readonly districts: readonly { readonly key: string; readonly name: string }[]
  readonly people: {
    readonly moderator: string
    readonly administrator: string
    readonly verified: string
    readonly resident: string
  }
  /** First and family names from which the other residents of the demonstration are put together. */
  readonly firstNames: readonly string[]
  readonly familyNames: readonly string[]
  readonly consultation: DemoConsultation
}

export interface DemoConsultation {
  readonly slug: string
  readonly theme: string
  readonly title: string
  readonly summary: string
  readonly body: string
  /** First day of information, of proposals, of the vote, of results, and the day when results end. */
  readonly days: readonly [number, number, number, number, number]
  readonly proposals: readonly DemoProposal[]
  readonly vote?: DemoVote
}

export interface DemoProposal {
  readonly title: string
  readonly body: string
  /** In whole units of the city's currency. */
  readonly cost: number
  readonly district: string | null
  readonly place: string
  /** So many residents support it. */
  readonly supporters: number
  /** Of a hundred voters so many approve it, where the vote of the demonstration was held. */
  readonly liking: number
}

export interface DemoVote {
  readonly slug: string
  readonly title: string
  readonly budget: number
  readonly rule: 'greedy' | 'equal-shares'
  /** `number` holds ballots to five options, `cost` to the budget. */
  readonly limit: 'none' | 'number' | 'cost'
  readonly voters: number
  readonly electors: number
  /** How far the demonstration takes it. */
  readonly stage: 'open' | 'published'
}
