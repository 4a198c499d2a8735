"""Words that stand around the names of English texts, and the names of countries, which are nobody's town."""

from __future__ import annotations

POSSESSIVE = "its their his her"
"""«Общество показало, что привезла его станция»: what is owned by the one just named."""
SOURCE_LABELS = "source sources"
"""Before a colon: who the figures come from."""
COUNTRIES = """
    afghanistan albania algeria andorra angola anguilla antarctica argentina armenia aruba asia australia austria
    azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia botswana
    brazil brunei bulgaria burundi cambodia cameroon canada chad chile china cocos colombia comoros croatia cuba
    curaçao cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia europe fiji
    finland france gabon gambia georgia germany ghana gibraltar greece greenland grenada guadeloupe guam guatemala
    guernsey guinea guinea-bissau guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
    italy jamaica japan jersey jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon
    lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta
    martinique mauritania mauritius mayotte mexico micronesia moldova monaco mongolia montenegro montserrat
    morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria niue norway oman pakistan
    palau panama paraguay peru philippines poland portugal qatar romania russia rwanda réunion samoa sark senegal
    serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
    tajikistan tanzania thailand timor-leste togo tokelau tonga tunisia turkmenistan tuvalu türkiye uganda uk
    ukraine uruguay usa uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
"""
"""Countries with a name of one word, as CLDR spells them: a town in one is in it, whatever the town."""
