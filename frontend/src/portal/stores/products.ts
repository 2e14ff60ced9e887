// Products with their price: data, asked once for their names, anew where a price is chosen.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { answer } from '@shared/api/client.ts'
import type { Product } from '@shared/api/types.ts'
import { usePreferences } from '@shared/preferences/preferences.ts'
import { api } from '../api.ts'

export const useProducts = defineStore('products', () => {
  const products = shallowRef<Product[]>()

  async function reload(): Promise<void> {
    products.value = (await answer(api.GET('/api/v1/products'))).products
  }

  const load = (): Promise<void> => (products.value ? Promise.resolve() : reload())

  function nameOf(code: string): string {
    const product = products.value?.find((one) => one.product_code === code)
    if (!product) return code
    return usePreferences().language === 'zh' ? product.name_zh : product.name_en
  }

  return { products, load, reload, nameOf }
})
