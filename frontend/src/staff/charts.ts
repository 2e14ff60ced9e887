// charts: the part of ECharts that is used, on a canvas; loaded with the page that draws. Hints are drawn too: the pages' policy takes no HTML from scripts.
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export interface BarSeries {
  name: string
  values: readonly number[]
  colour: string
  /** Series of one stack stand on each other. */
  stack?: string
}

export interface Bars {
  labels: readonly string[]
  series: readonly BarSeries[]
}

export interface Chart {
  draw(bars: Bars): void
  resize(): void
  dispose(): void
}

/* The drawing library empties its box by `innerHTML = ''`; under the pages' policy (Trusted Types) only this element may, and only that. */
function emptiedWithoutParsing(box: HTMLElement): HTMLElement {
  return Object.defineProperty(box, 'innerHTML', {
    set(html: unknown) {
      if (html !== '') throw new TypeError('this box takes no HTML')
      box.replaceChildren()
    },
  })
}

/* How many lines the names of the series take beside their marks: the picture begins below them. */
function legendLines(series: readonly BarSeries[], width: number, size: number): number {
  const pen = document.createElement('canvas').getContext('2d')!
  pen.font = `${String(size)}px ${getComputedStyle(document.body).fontFamily}`
  const mark = 40
  const whole = series.reduce((sum, { name }) => sum + pen.measureText(name).width + mark, 0)
  return Math.max(1, Math.ceil(whole / Math.max(width, 1)))
}

export function barChart(box: HTMLElement): Chart {
  emptiedWithoutParsing(box)
  const chart = init(box, undefined, { renderer: 'canvas' })
  let shown: Bars | undefined
  const draw = (bars: Bars) => {
    shown = bars
    const { labels, series } = bars
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8125
    const text = { color: '#4a5361', fontSize: size }
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: 'inherit' },
        grid: { left: 8, right: 8, top: series.length > 1 ? size * (0.9 + 1.7 * legendLines(series, box.clientWidth, size)) : 12, bottom: 4, containLabel: true },
        legend: series.length > 1 ? { top: 0, textStyle: text, itemHeight: size * 0.8 } : undefined,
        tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, textStyle: { fontSize: size } },
        xAxis: { type: 'category', data: [...labels], axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false } },
        yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: '#e3e7ee' } } },
        series: series.map(({ name, values, colour, stack }) => ({ type: 'bar', name, data: [...values], stack, itemStyle: { color: colour }, barMaxWidth: 40 })),
      },
      { notMerge: true },
    )
  }
  return {
    draw,
    resize() {
      chart.resize()
      if (shown) draw(shown)
    },
    dispose: () => chart.dispose(),
  }
}
