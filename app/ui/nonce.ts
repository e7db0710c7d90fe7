/** The nonce of this answer, which every script of ours in the page carries. Known while the server draws, to nobody later. */
import { createContext, useContext } from 'react'

export const Nonce = createContext<string | undefined>(undefined)

export const useNonce = () => useContext(Nonce)
