#!/bin/sh
# Nightly import of the old price list. Not used since the catalogue has its own feed.
curl -sf "$PRICE_LIST" | tr ';' ',' > /var/lib/catalogue/prices.csv
