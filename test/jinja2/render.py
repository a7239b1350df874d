"""Renders the macros in Jinja2: reads the cases as JSON, and writes for each environment what it made of them."""
import datetime
import json
import sys

import jinja2

given = json.load(sys.stdin)
loader = jinja2.FileSystemLoader("dist/nunjucks")


def page_of(environment, component):
    # Only by its name can Jinja2 tell that this page is HTML, and is to be escaped.
    tag, name = component["tag"], component["macroName"]
    pages = jinja2.DictLoader({"page.html": given["pages"][tag]})
    return environment.overlay(loader=jinja2.ChoiceLoader([pages, loader])).get_template("page.html")


environments = {
    "autoescape on": jinja2.Environment(loader=loader, autoescape=True),
    "autoescape off": jinja2.Environment(loader=loader, autoescape=False),
    # as in Flask: the pages are escaped, and the macros, which are no .html, are not
    "autoescape by the name of the file": jinja2.Environment(loader=loader, autoescape=jinja2.select_autoescape()),
    "nothing may be undefined": jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined),
}

# What only Python has: a text that was marked as safe, and dates.
given["cases"] += [
    {"tag": "cost-rating", "options": {"value": 3, "subject": jinja2.utils.markupsafe.Markup('A & "B" <b>')}},
    {"tag": "cost-rating", "options": {"value": 3, "reviewed": datetime.date(2018, 2, 15)}},
    {"tag": "cost-rating", "options": {"value": 3, "reviewed": datetime.datetime(2018, 2, 15, 23, 59)}},
]

CALL = """{% from "what-works-ratings/components/rating-table/macro.njk" import ratingTable -%}
{% call ratingTable({"filters": "none"}) %}<table></table>{% endcall %}"""

result = {}
called = []
for name, environment in environments.items():
    pages = {component["tag"]: page_of(environment, component) for component in given["components"]}
    result[name] = [pages[case["tag"]].render(options=case["options"]) for case in given["cases"]]
    called.append(environment.from_string(CALL).render())
json.dump({"version": jinja2.__version__, "environments": result, "called": called}, sys.stdout)
