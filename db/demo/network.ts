/** The network's own part of the demonstration: people, a finding, recommendations, answers. All of it is invented. */

export const SECRETARIAT = { key: 'secretariat', name: 'Nermin Aydın' } as const

/** Who casts each city's vote. */
export const DELEGATES: Readonly<Record<string, string>> = {
  istanbul: 'Selim Karaca',
  edirne: 'Gülay Tuna',
  svilengrad: 'Радостина Колева',
  orestiada: 'Μιχάλης Ζαφειρίου',
  tirana: 'Ardita Hoxha',
  sarajevo: 'Amra Selimović',
  laktasi: 'Бојан Ћорић',
  sofia: 'Явор Щерев',
  zagreb: 'Željka Horvat',
  pula: 'Enzo Radolović',
  thessaloniki: 'Χρύσα Νταλιάνη',
  prizren: 'Flaka Gashi',
  podgorica: 'Sanja Vukčević',
  'kisela-voda': 'Ѓорги Јаневски',
  constanta: 'Ștefan Țurcanu',
  belgrade: 'Наташа Шобић',
  'novo-mesto': 'Špela Kočevar',
}

interface InTwoLanguages {
  readonly en: string
  readonly 'sr-Cyrl': string
}

/** What a figure is looked for by: of which city, and which of the figures that its publication offers. */
export interface DemoFigure {
  readonly city: string
  readonly figure: 'ballots' | 'winners' | 'spent' | 'budget' | 'most-supported'
}

export interface DemoFinding {
  readonly theme: string
  readonly title: InTwoLanguages
  readonly body: InTwoLanguages
  readonly figures: readonly DemoFigure[]
  readonly day: number
}

export interface DemoRecommendation {
  readonly theme: string
  readonly title: InTwoLanguages
  readonly summary: InTwoLanguages
  /** Each with the positions (from 1) of the figures of its finding that it cites. */
  readonly paragraphs: readonly { readonly text: InTwoLanguages; readonly cites: readonly number[] }[]
  readonly drafted: number
  readonly motion: { readonly opens: number; readonly closes: number }
  readonly votes: Readonly<Record<string, 'yes' | 'no' | 'abstain'>>
  readonly dispatch?: { readonly day: number; readonly deadline: number }
}

export const FIRST_FINDING: DemoFinding = {
  theme: 'SUST',
  title: {
    en: 'Where every voter holds an equal share, many small green works win',
    'sr-Cyrl': 'Где сваки гласач држи једнак удео, побеђује много малих зелених радова',
  },
  body: {
    en: 'Wieliczka asked its residents to divide a green budget and counted the ballots by Equal Shares. The published ballots were counted again for this finding and give the same result. The city is a guest: it is cited here as an example and does not count among the members.',
    'sr-Cyrl':
      'Вјеличка је питала становнике како да подели зелени буџет и пребројала је листиће једнаким уделима. Објављени листићи су за овај налаз пребројани још једном и дају исти исход. Град је гост: овде је наведен као пример и не рачуна се међу чланове.',
  },
  figures: [
    { city: 'wieliczka', figure: 'ballots' },
    { city: 'wieliczka', figure: 'winners' },
    { city: 'wieliczka', figure: 'spent' },
    { city: 'wieliczka', figure: 'most-supported' },
  ],
  day: -58,
}

export const SECOND_FINDING: DemoFinding = {
  theme: 'SUST',
  title: {
    en: 'Shade and drinking water come first when residents choose',
    'sr-Cyrl': 'Хлад и пијаћа вода су први када бирају становници',
  },
  body: {
    en: 'Two votes on small green works are set side by side. They asked different questions of different electorates, by different rules, so nothing is added up: each figure stands under the name of its city.',
    'sr-Cyrl':
      'Два гласања о малим зеленим радовима стоје једно поред другог. Питања, бирачка тела и правила бројања нису иста, па се ништа не сабира: сваки број стоји под именом свог града.',
  },
  figures: [
    { city: 'istanbul', figure: 'ballots' },
    { city: 'istanbul', figure: 'most-supported' },
    { city: 'wieliczka', figure: 'ballots' },
  ],
  day: -14,
}

export const FIRST_RECOMMENDATION: DemoRecommendation = {
  theme: 'SUST',
  title: {
    en: 'A yearly green budget that residents divide themselves',
    'sr-Cyrl': 'Годишњи зелени буџет који становници сами деле',
  },
  summary: {
    en: 'Set a sum aside each year for small works of shade, water and soil; let residents propose and decide; publish the ballots without names.',
    'sr-Cyrl':
      'Издвојити сваке године износ за мале радове: хлад, воду и земљу; нека становници предлажу и одлучују; објавити листиће без имена.',
  },
  paragraphs: [
    {
      text: {
        en: 'That every municipality set aside a fixed part of its yearly budget for small works of greening, shade and water, proposed by residents and decided by secret ballot.',
        'sr-Cyrl':
          'Да свака општина издвоји сталан део годишњег буџета за мале радове на озелењавању, хладу и води, које предлажу становници и о којима се одлучује тајним гласањем.',
      },
      cites: [1],
    },
    {
      text: {
        en: 'That the ballots be counted by a rule under which each voter holds an equal share of the money, so that works in many places can win and not only the largest group.',
        'sr-Cyrl':
          'Да се листићи броје правилом по којем сваки гласач држи једнак удео новца, тако да могу победити радови на много места, а не само највећа група.',
      },
      cites: [2, 3],
    },
    {
      text: {
        en: 'That national law allow municipalities to publish the ballots without names and in random order, so that anybody can count them again.',
        'sr-Cyrl':
          'Да државни закон дозволи општинама да објаве листиће без имена и насумичним редом, тако да их свако може пребројати.',
      },
      cites: [4],
    },
  ],
  drafted: -56,
  motion: { opens: -54, closes: -44 },
  votes: {
    istanbul: 'yes',
    edirne: 'yes',
    svilengrad: 'yes',
    tirana: 'yes',
    sarajevo: 'yes',
    sofia: 'abstain',
    zagreb: 'yes',
    pula: 'yes',
    thessaloniki: 'yes',
    podgorica: 'no',
    constanta: 'yes',
    belgrade: 'yes',
    'novo-mesto': 'yes',
  },
  dispatch: { day: -42, deadline: 18 },
}

export const SECOND_RECOMMENDATION: DemoRecommendation = {
  theme: 'SUST',
  title: { en: 'Drinking water at every busy stop', 'sr-Cyrl': 'Пијаћа вода на сваком прометном стајалишту' },
  summary: {
    en: 'Wherever many people wait for a bus or a tram there should be water that a child and a wheelchair user can reach.',
    'sr-Cyrl':
      'Где год много људи чека аутобус или трамвај, треба да буде воде коју могу дохватити дете и особа у колицима.',
  },
  paragraphs: [
    {
      text: {
        en: 'That transport authorities place a drinking fountain, low enough for all, at every stop where more than a thousand people wait on a summer day.',
        'sr-Cyrl':
          'Да управе превоза поставе чесму, доступну свима, на сваком стајалишту где летњег дана чека више од хиљаду људи.',
      },
      cites: [1, 2],
    },
    {
      text: {
        en: 'That the cost be borne by the owner of the stop and not by the neighbourhood budget, since residents have shown that they would rather pay for it than go without.',
        'sr-Cyrl':
          'Да трошак сноси власник стајалишта, а не суседски буџет, јер су становници показали да би радије платили него остали без воде.',
      },
      cites: [2],
    },
  ],
  drafted: -12,
  motion: { opens: -9, closes: 11 },
  votes: { istanbul: 'yes', edirne: 'yes', tirana: 'yes', sofia: 'yes', zagreb: 'abstain', pula: 'yes' },
}

export const ADDRESSEES = [
  {
    key: 'ministry',
    level: 'national',
    name: { en: 'Ministry of the Environment (example)', 'sr-Cyrl': 'Министарство животне средине (пример)' },
    answer: {
      day: -20,
      verdict: 'accepted-in-part',
      text: {
        en: 'The ministry supports a fixed green budget and will propose a yearly grant for municipalities that hold a secret ballot. A law on publishing ballots needs the opinion of the data protection authority, which we have asked for; we will report in spring.',
      },
    },
  },
  {
    key: 'committee',
    level: 'european',
    name: {
      en: 'Committee of European Municipalities (example)',
      'sr-Cyrl': 'Одбор европских општина (пример)',
    },
    answer: {
      day: -9,
      verdict: 'accepted',
      text: {
        en: 'The committee adopts all three points. Equal Shares will be described in our guide on participatory budgets, with the published ballots of Wieliczka as the worked example.',
      },
    },
  },
  {
    key: 'region',
    level: 'region',
    name: { en: 'Regional Assembly (example)', 'sr-Cyrl': 'Обласна скупштина (пример)' },
    answer: null,
  },
] as const
