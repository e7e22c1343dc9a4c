"""A product's folder: what the catalogue of minemap reads of one, in ESA's words."""

import datetime
import os

from encode import NORTH, RESOLUTIONS, SIDE, WEST

TILE = "18SVG"
FIRST_DAY = datetime.date(2018, 1, 5)
DAYS = 10  # between overpasses


def write_product(folder, encoded, number, offset):
    """The product of one overpass, whose images are links to those that are encoded."""
    product = Product(number, offset)
    root = folder / f"{product.name}.SAFE"
    images = root / f"GRANULE/{product.granule}/IMG_DATA"
    images.mkdir(parents=True)
    for band in sorted(RESOLUTIONS):
        os.link(encoded / f"{band}.jp2", images / f"{product.image(band)}.jp2")
    (root / "MTD_MSIL1C.xml").write_text(product.metadata())
    (root / f"GRANULE/{product.granule}/MTD_TL.xml").write_text(product.granule_metadata())
    (root / "manifest.safe").write_text(product.manifest())


class Product:
    """The names and metadata of one overpass."""

    def __init__(self, number, offset):
        self.offset = offset
        self.baseline = "05.09" if offset else "02.06"
        self.orbit = 4_300 + 143 * number
        self.day = FIRST_DAY + datetime.timedelta(days=DAYS * number)
        date = self.day.strftime("%Y%m%d")
        self.start = f"{date}T155901"
        self.name = f"S2A_MSIL1C_{self.start}_N{self.baseline.replace('.', '')}_R097_T{TILE}_{date}T194425"
        self.granule = f"L1C_T{TILE}_A{self.orbit:06}_{date}T160200"

    def image(self, band):
        return f"T{TILE}_{self.start}_{band}"

    def metadata(self):
        files = "\n".join(
            f"<IMAGE_FILE>GRANULE/{self.granule}/IMG_DATA/{self.image(band)}</IMAGE_FILE>"
            for band in sorted(RESOLUTIONS)
        )
        offsets = "".join(
            f'<RADIO_ADD_OFFSET band_id="{index}">{-self.offset}</RADIO_ADD_OFFSET>\n' for index in range(13)
        )
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<n1:Level-1C_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-1C.xsd">
<n1:General_Info>
<Product_Info>
<PRODUCT_START_TIME>{self.day}T15:59:01.024Z</PRODUCT_START_TIME>
<PRODUCT_URI>{self.name}.SAFE</PRODUCT_URI>
<PROCESSING_LEVEL>Level-1C</PROCESSING_LEVEL>
<PROCESSING_BASELINE>{self.baseline}</PROCESSING_BASELINE>
<GENERATION_TIME>{self.day}T19:44:25.000000Z</GENERATION_TIME>
<Datatake datatakeIdentifier="GS2A_{self.start}_{self.orbit:06}_N{self.baseline}">
<SPACECRAFT_NAME>Sentinel-2A</SPACECRAFT_NAME>
<DATATAKE_SENSING_START>{self.day}T15:59:01.024Z</DATATAKE_SENSING_START>
</Datatake>
<Product_Organisation><Granule_List>
<Granule granuleIdentifier="S2A_OPER_MSI_L1C_TL_SGS__{self.start}_A{self.orbit:06}_T{TILE}_N{self.baseline}">
{files}
</Granule>
</Granule_List></Product_Organisation>
</Product_Info>
<Product_Image_Characteristics>
<Special_Values><SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT><SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX></Special_Values>
<Special_Values><SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT><SPECIAL_VALUE_INDEX>65535</SPECIAL_VALUE_INDEX></Special_Values>
<QUANTIFICATION_VALUE unit="none">10000</QUANTIFICATION_VALUE>
{f"<Radiometric_Offset_List>{offsets}</Radiometric_Offset_List>" if self.offset else ""}
</Product_Image_Characteristics>
</n1:General_Info>
</n1:Level-1C_User_Product>
"""

    def granule_metadata(self):
        sizes = "".join(
            f'<Size resolution="{metres}"><NROWS>{SIDE // metres}</NROWS><NCOLS>{SIDE // metres}</NCOLS></Size>\n'
            f'<Geoposition resolution="{metres}"><ULX>{WEST}</ULX><ULY>{NORTH}</ULY></Geoposition>\n'
            for metres in [10, 20, 60]
        )
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<n1:Level-1C_Tile_ID xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/S2_PDI_Level-1C_Tile_Metadata.xsd">
<n1:General_Info>
<TILE_ID>S2A_OPER_MSI_L1C_TL_SGS__{self.start}_A{self.orbit:06}_T{TILE}_N{self.baseline}</TILE_ID>
</n1:General_Info>
<n1:Geometric_Info>
<Tile_Geocoding>
<HORIZONTAL_CS_CODE>EPSG:32618</HORIZONTAL_CS_CODE>
{sizes}</Tile_Geocoding>
<Tile_Angles><Mean_Sun_Angle><ZENITH_ANGLE>55.0</ZENITH_ANGLE><AZIMUTH_ANGLE>158.0</AZIMUTH_ANGLE></Mean_Sun_Angle></Tile_Angles>
</n1:Geometric_Info>
<n1:Quality_Indicators_Info><CLOUDY_PIXEL_PERCENTAGE>0.0</CLOUDY_PIXEL_PERCENTAGE></n1:Quality_Indicators_Info>
</n1:Level-1C_Tile_ID>
"""

    def manifest(self):
        """Names no file: it is read for its bytes alone."""
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<xfdu:XFDU xmlns:xfdu="urn:ccsds:schema:xfdu:1" version="esa/safe/sentinel/1.1/sentinel-2/msi/archive_l1c_user_product">
<metadataSection><!-- {self.name} --></metadataSection>
</xfdu:XFDU>
"""
