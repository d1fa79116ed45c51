"""The budget model: what a cut to a line costs sending districts, and what students lose.

Pure calculation. Imports nothing of Streamlit and draws nothing.
"""

from model.district import DistrictEstimate, district_years, estimate_district
from model.estimate import Estimate, estimate
from model.many import estimate_districts
from model.opening import open_link
from model.pack import Pack
from model.packs import PackError, all_packs, load_pack
from model.parameters import Row
from model.scenario import Notice, Scenario, decode, encode, keep_all

__all__ = [
    "DistrictEstimate",
    "Estimate",
    "Notice",
    "Pack",
    "PackError",
    "Row",
    "Scenario",
    "all_packs",
    "decode",
    "district_years",
    "encode",
    "estimate",
    "estimate_district",
    "estimate_districts",
    "keep_all",
    "load_pack",
    "open_link",
]
