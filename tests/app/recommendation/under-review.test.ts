import { expect, test } from 'vitest'
import { hearPublication } from '#app/publication/hear-publication.server.ts'
import { findHeard } from '#app/publication/heard-publications.server.ts'
import { publicationText } from '#app/publication/publication.ts'
import { sha256, signedMessage } from '#app/publication/signature.ts'
import { dispatchRecommendation, sendAgain } from '#app/recommendation/dispatch-recommendation.server.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import { aLetter, anAdoption, DEADLINE } from '#tests/given/chain.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

/** Sofia publishes number 2, which takes the place of number 1. */
async function correct({ network, keys, now }: TestWorld) {
  const { publication } = (await findHeard(network, 'sofia', 1))!
  const body = publicationText({ ...publication, number: 2, corrects: 1 })
  const key = await keys.signing('sofia')
  const hash = sha256(body)
  const told = { city: 'sofia', body, hash, signature: key.sign(signedMessage(hash)), keyId: key.keyId }
  await hearPublication(network, told, now())
}

test('a recommendation whose source was corrected goes to nobody, and its page says which', async () => {
  const world = await aWorld()
  const { secretary, number, office } = await anAdoption(world)
  await correct(world)

  const sending = { addressees: [office], deadlineOn: DEADLINE }
  await expect(dispatchRecommendation(world, number, sending, secretary, world.now())).rejects.toMatchObject({
    code: 'under-review',
  })
  expect(world.mail.sent).toEqual([])
  expect(await world.network.selectFrom('dispatch').selectAll().execute()).toEqual([])

  const standing = (await findRecommendation(world.network, number))!
  const { corrected } = await readRecommendation(world.network, standing, ['en'], world.now())
  expect(corrected).toMatchObject([{ slug: 'sofia', publication: 1, by: 2 }])
})

test('a letter that went out before is not sent again', async () => {
  const world = await aWorld()
  const { secretary, number } = await aLetter(world)
  const [dispatch] = await world.network.selectFrom('dispatch').select('id').execute()
  await correct(world)

  await expect(sendAgain(world, number, dispatch!.id, secretary, world.now())).rejects.toMatchObject({
    code: 'under-review',
  })
  expect(world.mail.sent).toHaveLength(1)
})
