# SPDX-License-Identifier: Apache-2.0
"""A line plot on two logarithmic axes, as plain SVG that needs no script, font or network."""
import dataclasses
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 920, 520
LEFT, RIGHT, TOP, BOTTOM = 84, 260, 56, 64
COLOURS = ("#0b5fa5", "#c4501b", "#2a7d3f", "#7a3b9a", "#8a6d00", "#b0215b", "#35707a", "#5b5b5b",
           "#a33a3a", "#3f4fb5", "#6b7f1e")
LABEL_GAP = 17  # least distance between two names at the right edge


@dataclasses.dataclass
class Series:
    name: str
    points: list  # (x, y), both above 0


def decades(values):
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def tick_text(exponent):
    if exponent >= 0:
        return f"{10 ** exponent:,}"
    return f"{10.0 ** exponent:.{-exponent}f}"


def spread(heights):
    """The heights moved apart so that no two names lie on each other; in their order."""
    placed = []
    for height in heights:
        placed.append(max(height, placed[-1] + LABEL_GAP) if placed else height)
    overshoot = placed[-1] - (HEIGHT - BOTTOM) if placed else 0
    return [height - max(0, overshoot) for height in placed]


class Plot:
    def __init__(self, title, x_name, series):
        self.series = [one for one in series if one.points]
        self.xs = sorted({x for one in self.series for x, _ in one.points})
        self.x_span = (math.log10(self.xs[0]), math.log10(self.xs[-1]) or 1)
        self.y_span = decades([y for one in self.series for _, y in one.points])
        self.title, self.x_name = title, x_name

    def x(self, value):
        low, high = self.x_span
        return LEFT + (math.log10(value) - low) / max(high - low, 1e-9) * (WIDTH - LEFT - RIGHT)

    def y(self, value):
        low, high = self.y_span
        return HEIGHT - BOTTOM - (math.log10(value) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)

    def frame(self):
        yield f'<text x="{LEFT}" y="30" font-size="17" font-weight="bold">{escape(self.title)}</text>'
        for exponent in range(self.y_span[0], self.y_span[1] + 1):
            y = self.y(10.0 ** exponent)
            yield f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
            yield (f'<text x="{LEFT - 8}" y="{y + 5:.1f}" text-anchor="end">'
                   f'{tick_text(exponent)}</text>')
        for value in self.xs:
            x = self.x(value)
            yield (f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}" '
                   'stroke="#eee"/>')
            yield (f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 22}" text-anchor="middle">'
                   f'{value:,}</text>')
        yield (f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 16}" '
               f'text-anchor="middle">{escape(self.x_name)}</text>')

    def lines(self):
        ends = sorted(self.series, key=lambda one: self.y(one.points[-1][1]))
        heights = spread([self.y(one.points[-1][1]) for one in ends])
        for one, height in zip(ends, heights):
            colour = COLOURS[self.series.index(one) % len(COLOURS)]
            width = 4 if self.series.index(one) == 0 else 2
            points = " ".join(f"{self.x(x):.1f},{self.y(y):.1f}" for x, y in one.points)
            yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
            for x, y in one.points:
                yield f'<circle cx="{self.x(x):.1f}" cy="{self.y(y):.1f}" r="4" fill="{colour}"/>'
            x, y = one.points[-1]
            label = WIDTH - RIGHT + 26
            early = x != self.xs[-1]  # it went no further: the way to its name is no line of data
            dash, ending = (' stroke-dasharray="2 5"', " (no further)") if early else ("", "")
            yield (f'<line x1="{self.x(x) + 5:.1f}" y1="{self.y(y):.1f}" x2="{label - 4}" '
                   f'y2="{height:.1f}" stroke="{colour}" stroke-width="1"{dash}/>')
            yield f'<text x="{label}" y="{height + 5:.1f}" fill="{colour}">{escape(one.name)}{ending}</text>'


def line_plot(title, x_name, series):
    plot = Plot(title, x_name, series)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="sans-serif" font-size="14" role="img">',
        f"<title>{escape(title)}</title>", f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *plot.frame(), *plot.lines(), "</svg>", ""])
