import Qingdan
