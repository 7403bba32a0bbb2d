"""The rules, in the order in which they are tried on a claim: the first that objects has it."""

from volgens.drafts.rule import Rule
from volgens.drafts.rules.altered_quotation import altered_quotation
from volgens.drafts.rules.dropped_caveat import dropped_caveat
from volgens.drafts.rules.missing_attribution import missing_attribution
from volgens.drafts.rules.one_sided import one_sided
from volgens.drafts.rules.outdated_figure import outdated_figure
from volgens.drafts.rules.overstated import overstated
from volgens.drafts.rules.plural_source import plural_source
from volgens.drafts.rules.total_as_increment import total_as_increment
from volgens.drafts.rules.unknown import unknown
from volgens.drafts.rules.wrong_figure import wrong_figure
from volgens.drafts.rules.wrong_source import wrong_source

__all__ = ["OUTDATED", "RULES"]

OUTDATED = outdated_figure

RULES: tuple[Rule, ...] = (
    outdated_figure,
    wrong_figure,
    overstated,
    total_as_increment,
    altered_quotation,
    plural_source,
    wrong_source,
    missing_attribution,
    dropped_caveat,
    one_sided,
    unknown,
)
