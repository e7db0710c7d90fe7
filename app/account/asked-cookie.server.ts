/** The cookie that binds a mailed code to the browser that asked for it. */
import { Cookie } from 'lucia'
import { cookieOf } from '#app/http/cookies.ts'
import { type Asked, askedText, CODE_MINUTES, readAsked } from './code.ts'
import { askedCookieName, type CookieSettings, isSecure } from './session.ts'

/** Who asked from this browser and may type a code now; undefined for nobody. */
export const askedOf = (cookieHeader: string | null, place: string, settings: CookieSettings) =>
  readAsked(cookieOf(cookieHeader, askedCookieName(place, settings)))

/** The `Set-Cookie` header that hands it out; without `asked` the one that takes it away. */
export const askedCookie = (place: string, settings: CookieSettings, asked?: Asked): string =>
  new Cookie(askedCookieName(place, settings), asked ? askedText(asked) : '', {
    httpOnly: true,
    secure: isSecure(settings),
    sameSite: 'lax',
    path: '/',
    maxAge: asked ? CODE_MINUTES * 60 : 0,
  }).serialize()
